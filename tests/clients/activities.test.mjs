import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { activityOf, assertActivity, assertCard, channels, faultsOf, post } from './fixtures/activities.mjs';
import { repository, startHost } from './fixtures/host.mjs';

const questions = [
  'Hello', 'Which framework is best for mobile?', 'Why?', 'Which framework is best for research and for mobile and in the browser?',
  'Compare PyTorch and TensorFlow', 'Compare PyTorch, TensorFlow and Keras for beginners', 'What is TFX? Who made Keras? When was PyTorch released?',
  'Do the articles agree on when PyTorch appeared?', 'What does it cost?', '🤷',
];

let host, folder;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ratings-'));
  host = await startHost([`--Feedback:File=${join(folder, 'ratings.jsonl')}`]);
});
after(async () => { await host?.stop(); rmSync(folder, { recursive: true }); });

for (const channel of Object.keys(channels)) {
  test(`every activity in ${channel} is one by the SDK's schema, and every card by the cards' parser`, async () => {
    let cards = 0;
    const joined = { type: 'conversationUpdate', membersAdded: [{ id: 'me' }, { id: 'bot' }] };
    for (const activity of [activityOf(channel, channel, joined), ...questions.map(text => activityOf(channel, channel, { text }))]) {
      const { activities } = await post(host.url, activity);
      assert.ok(activities.length > 0, JSON.stringify(activity));
      for (const reply of activities) {
        assertActivity(reply);
        cards += reply.attachments?.length ?? 0;
      }
    }
    assert.equal(cards > 0, channel !== 'another');
  });
}

test('every activity in the files of the tests in C# is one by the schema', () => {
  const golden = join(repository, 'tests', 'FrameworkBot.Tests', 'Chat', 'Channels', 'Golden');
  const replies = readdirSync(golden).flatMap(file => JSON.parse(readFileSync(join(golden, file), 'utf8'))).flatMap(turn => turn.replies);
  assert.ok(replies.length > 20);
  for (const reply of replies) assertActivity(reply);
});

test('every card of a search can be drawn', async () => {
  for (const value of ['mobile', 'What is TFX?', '']) {
    const { body } = await post(host.url, activityOf('Teams, personal', 'search', { type: 'invoke', name: 'composeExtension/query', value: { parameters: [{ value }] } }));
    assert.ok(body.composeExtension.attachments.length > 0);
    for (const found of body.composeExtension.attachments) assertCard(found.content);
  }
});

test('the checks find faults', () => {
  assert.throws(() => assertActivity({ type: 'message', text: 7 }));
  assert.throws(() => assertActivity({ type: 'message', conversation: { id: '' } }));
  const card = (...body) => ({ type: 'AdaptiveCard', version: '1.3', body });
  assert.notDeepEqual(faultsOf(card({ type: 'Nonsense' })), []);
  assert.notDeepEqual(faultsOf(card({ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: 'x', weight: 'Heavy' }] })), []);
  assert.notDeepEqual(faultsOf({ ...card(), actions: [{ type: 'Action.OpenUrl', title: 'x' }] }), []);
  assert.notDeepEqual(faultsOf({ ...card(), version: '1.9' }), []);
  assert.deepEqual(faultsOf(card({ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: 'x' }] })), []);
});
