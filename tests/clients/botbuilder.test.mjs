import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { activityOf, channels, post } from './fixtures/activities.mjs';
import { ActivityTypes, connectorClient, DeliveryModes, MessageFactory, postActivity, startConnector } from './fixtures/connector.mjs';
import { generate, openDirectLine } from './fixtures/direct-line.mjs';
import { startHost } from './fixtures/host.mjs';

let host;
before(async () => { host = await startHost(); });
after(async () => { await host?.stop(); });

async function open(t) {
  const connector = await startConnector();
  t.after(() => connector.stop());
  return connector;
}

let sent = 0;
const activity = (conversation, more) => ({
  ...MessageFactory.text(''), id: `b${++sent}`, channelId: 'test', from: { id: 'me', name: 'Me', role: 'user' }, recipient: { id: 'bot', name: 'Bot' },
  conversation: { id: conversation }, ...more,
});

test('a message: the reply has reached the connector when the post is answered, and a follow-up leans on it', async t => {
  const connector = await open(t);
  const asked = activity('c1', { text: 'Which framework is best for mobile?' });
  assert.equal((await postActivity(host, connector, asked)).status, 200);
  assert.equal(connector.received.length, 1);
  const [{ conversation, replyTo, activity: reply }] = connector.received;
  assert.deepEqual({ conversation, replyTo, replyToId: reply.replyToId }, { conversation: 'c1', replyTo: asked.id, replyToId: asked.id });
  assert.equal(reply.type, ActivityTypes.Message);
  assert.match(reply.text, /TensorFlow Lite[^]*\[1\]/);
  assert.deepEqual([reply.from.id, reply.recipient.id, reply.conversation.id, reply.channelId], ['bot', 'me', 'c1', 'test']);
  assert.equal(reply.serviceUrl, connector.url);

  await postActivity(host, connector, activity('c1', { text: 'and in the browser?' }));
  assert.equal(connector.received.length, 2);
  assert.match(connector.received[1].activity.text, /TensorFlow\.js/);
});

test('the same message posted twice is replied to once', async t => {
  const connector = await open(t);
  const asked = activity('twice', { text: 'What is TFX?' });
  const answers = await Promise.all([postActivity(host, connector, asked), postActivity(host, connector, { ...asked, conversation: { id: 'twice' } })]);
  assert.deepEqual(answers.map(answer => answer.status), [200, 200]);
  assert.equal(connector.received.length, 1);
});

for (const id of ['19:a@thread.tacv2;messageid=1', 'a|0000', 'spaced / slashed % ? # & +', 'ümläut', "it's (a)!*"]) {
  test(`conversation “${id}”: the reply goes where the SDK's own client would send it`, async t => {
    const connector = await open(t);
    assert.equal((await postActivity(host, connector, activity(id, { id: 'a/1', text: 'What is TFX?' }))).status, 200);
    await connectorClient(connector).conversations.replyToActivity(id, 'a/1', MessageFactory.text('x'));
    assert.deepEqual(connector.received.map(({ conversation, replyTo }) => [conversation, replyTo]), [[id, 'a/1'], [id, 'a/1']]);
    // The SDK leaves some marks as they are that we encode, which is the same address.
    assert.equal(decodeURIComponent(connector.requests[0].line), decodeURIComponent(connector.requests[1].line));
  });
}

test('an activity without an id: the welcome is sent to the conversation', async t => {
  const connector = await open(t);
  const joined = activity('new', { type: ActivityTypes.ConversationUpdate, id: undefined, membersAdded: [{ id: 'me' }, { id: 'bot' }] });
  assert.equal((await postActivity(host, connector, joined)).status, 200);
  assert.deepEqual(connector.received.map(({ conversation, replyTo }) => [conversation, replyTo]), [['new', undefined]]);
  assert.equal(connector.requests[0].line, 'POST /amer/v3/conversations/new/activities');
  assert.match(connector.received[0].activity.text, /You can ask/);
});

test('expectReplies: the replies are in the answer, and nothing goes to the connector', async t => {
  const connector = await open(t);
  const { status, body } = await postActivity(host, connector, activity('e1', { text: 'What is TFX?', deliveryMode: DeliveryModes.ExpectReplies }));
  assert.equal(status, 200);
  assert.equal(body.activities.length, 1);
  assert.match(body.activities[0].text, /TFX[^]*\[1\]/);
  assert.deepEqual(connector.requests, []);
});

test('an invoke is answered in the response: a search with what it found, an unknown name with 501', async t => {
  const connector = await open(t);
  const invoke = (name, value) => postActivity(host, connector, activity('i1', { type: ActivityTypes.Invoke, channelId: 'msteams', name, value }));
  const found = await invoke('composeExtension/query', { parameters: [{ name: 'q', value: 'mobile' }], queryOptions: { skip: 0, count: 3 } });
  assert.equal(found.status, 200);
  const { type, attachments } = found.body.composeExtension;
  assert.equal(type, 'result');
  assert.ok(attachments.length > 0 && attachments.length <= 3, `${attachments.length}`);
  for (const { contentType, preview } of attachments) assert.ok(contentType && preview.contentType);
  const unknown = await invoke('no/such', {});
  assert.equal(unknown.status, 501);
  assert.match(unknown.body.error.message, /does not know/);
  assert.deepEqual(connector.requests, []);
});

test('every type of activity that the SDK knows is taken', async t => {
  const connector = await open(t);
  for (const type of Object.values(ActivityTypes)) {
    const { status } = await postActivity(host, connector, activity(`type ${type}`, { type, text: undefined }));
    // This invoke has no name, so none that is known.
    assert.equal(status, type === ActivityTypes.Invoke ? 501 : 200, type);
  }
});

/** An activity as the SDK writes it by its schema: milliseconds of a time, and of an entity the type only, which is all its schema has of one. */
const asWritten = ({ timestamp, entities, ...rest }) => ({
  ...rest,
  ...(timestamp && { timestamp: new Date(timestamp).toISOString() }),
  ...(entities && { entities: entities.map(({ type }) => ({ type })) }),
});

async function assertKept(connector, reply) {
  await connectorClient(connector).conversations.sendToConversation('copy', reply);
  assert.deepEqual(JSON.parse(connector.requests.at(-1).body), asWritten(reply));
}

for (const channel of Object.keys(channels)) {
  test(`what ${channel} gets passes through the SDK's schema without a loss`, async t => {
    const connector = await open(t);
    for (const text of ['Hello', 'Which framework is best for mobile?', 'Why?', 'Compare PyTorch and TensorFlow', 'What does it cost?']) {
      const { activities } = await post(host.url, activityOf(channel, `sdk ${channel}`, { text }));
      assert.ok(activities.length > 0);
      for (const reply of activities) await assertKept(connector, reply);
    }
  });
}

test("what Direct Line streams passes through the SDK's schema without a loss", async t => {
  const connector = await open(t);
  const { token } = await generate(host.url);
  const client = openDirectLine(t, host.url, { token });
  await client.replyTo(await client.post('Which framework is best for mobile?'));
  for (const reply of client.activities.filter(({ from }) => from.role === 'bot')) await assertKept(connector, reply);
  assert.ok(connector.received.length > 1, 'the welcome and a reply');
});

test('the check by the schema finds faults', async t => {
  const connector = await open(t);
  await assert.rejects(assertKept(connector, { type: 'message', text: 7 }), /must be of type string/);
  await assert.rejects(assertKept(connector, { type: 'message', suggestedActions: { to: [], actions: [{ type: 'imBack', value: 'x', colour: 'red' }] } }));
});
