import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, before, test } from 'node:test';
import { generate, openDirectLine, startCuttableWay } from './fixtures/direct-line.mjs';
import { startHost } from './fixtures/host.mjs';

const signingKey = Buffer.alloc(32, 7);
const secret = 'a-secret-of-the-operator-0123456789';
let host;
before(async () => {
  host = await startHost([`--DirectLine:SigningKey=${signingKey.toString('base64')}`, `--DirectLine:Secrets:0=${secret}`, '--DirectLine:TokensPerMinute=1000']);
});
after(async () => { await host?.stop(); });

/** The claims of a token, and a token of other claims signed with the host's key. */
const claimsOf = token => JSON.parse(Buffer.from(token.split('.')[1], 'base64url'));
function sign(claims) {
  const body = [{ alg: 'HS256', typ: 'JWT' }, claims].map(part => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${body}.${createHmac('sha256', signingKey).update(body).digest('base64url')}`;
}

for (const webSocket of [true, false]) {
  const way = webSocket ? 'WebSocket' : 'polling';

  test(`${way}: a welcome, an answer with its source, and a follow-up`, async t => {
    const { token } = await generate(host.url);
    const client = openDirectLine(t, host.url, { token, webSocket });
    await client.until(() => client.activities.find(activity => activity.from.role === 'bot'), 'welcome');

    const id = await client.post('Which framework is best for mobile?', { channelData: { clientActivityID: 'c1' } });
    const reply = await client.replyTo(id);
    assert.match(reply.text, /TensorFlow Lite/);
    const echo = client.activities.find(activity => activity.id === id);
    assert.equal(echo.channelData.clientActivityID, 'c1');
    assert.equal(echo.from.id, claimsOf(token).user);
    assert.equal(echo.conversation.id, client.line.conversationId);

    const why = await client.replyTo(await client.post('why?'));
    assert.match(why.text, /TensorFlow Lite/);
    const ids = client.activities.map(activity => activity.id);
    assert.equal(new Set(ids).size, ids.length, 'nothing comes twice');
    assert.equal(client.activities.filter(activity => activity.type !== 'message').length, 0);
  });

  test(`${way}: resumed with a watermark, the client gets what it missed and nothing else`, async t => {
    const { token } = await generate(host.url);
    const first = openDirectLine(t, host.url, { token, webSocket });
    await first.replyTo(await first.post('What is TFX?'));
    const { conversationId, watermark } = first.line;
    const seen = first.activities.length;
    first.end();

    const between = openDirectLine(t, host.url, { token, conversationId, webSocket });
    await between.replyTo(await between.post('who made it?'));
    await between.until(() => between.activities.length >= seen + 2, 'replay of all without a watermark');
    between.end();

    const resumed = openDirectLine(t, host.url, { token, conversationId, watermark, webSocket });
    await resumed.replyTo(await resumed.post('source?'));
    await resumed.until(() => resumed.activities.length >= 4, 'four activities');
    assert.deepEqual(resumed.texts().filter(text => /\?$/.test(text)), ['who made it?', 'source?']);
    assert.equal(resumed.activities.length, 4);
  });

  test(`${way}: an expired token is told as such, and a new one goes on`, async t => {
    const generated = await generate(host.url);
    const claims = claimsOf(generated.token);
    const client = openDirectLine(t, host.url, { token: generated.token, webSocket });
    await client.replyTo(await client.post('What is JAX?'));

    const { token: fresh, streamUrl } = client.line;
    client.line.token = sign({ ...claims, exp: Math.floor(Date.now() / 1000) - 1 });
    assert.equal(await client.post('too late'), 'retry');
    await client.status('ExpiredToken');
    client.line.reconnect({ token: fresh, streamUrl });
    await client.replyTo(await client.post('What is Keras?'));
    assert.ok(!client.texts().includes('too late'));
  });
}

test('a connection cut off is resumed by the client, and nothing is lost or doubled', async t => {
  const way = await startCuttableWay(host.url);
  try {
    const { token } = await generate(host.url);
    const client = openDirectLine(t, way.url, { token });
    await client.replyTo(await client.post('What is TFX?'));
    for (let cuts = 0; cuts < 5; cuts++) {
      const opened = client.line.streamUrl;
      way.cut();
      // Said while the stream is down, by another way.
      const said = await fetch(`${host.url}/v3/directline/conversations/${client.line.conversationId}/activities`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ type: 'message', from: { id: 'me' }, text: `What is JAX, ${cuts}?` }),
      });
      await client.replyTo((await said.json()).id);
      assert.notEqual(client.line.streamUrl, opened);
    }
    assert.deepEqual(client.texts().filter(text => /^What is JAX, \d/.test(text)), [0, 1, 2, 3, 4].map(cuts => `What is JAX, ${cuts}?`));
    const ids = client.activities.map(activity => activity.id);
    assert.equal(new Set(ids).size, ids.length);
  } finally {
    way.stop();
  }
});

test('the client refreshes its token by itself, and goes on with the new one', async t => {
  const { token } = await generate(host.url);
  const client = openDirectLine(t, host.url, { token });
  await client.status('Online');
  // Nearly over, so that a refreshed one differs from it.
  const old = sign({ ...claimsOf(token), exp: Math.floor(Date.now() / 1000) + 60 });
  client.line.token = old;
  await client.until(() => client.line.token !== old, 'refreshed token');
  const { exp, ...rest } = claimsOf(client.line.token);
  assert.ok(exp >= claimsOf(token).exp);
  assert.deepEqual({ ...rest, exp: claimsOf(token).exp }, claimsOf(token));
  await client.replyTo(await client.post('What is TFX?'));
});

test('a token that is not for the conversation, or none of this host, does not connect', async t => {
  const [mine, other] = [await generate(host.url), await generate(host.url)];
  for (const token of [other.token, mine.token.slice(0, -2), 'junk']) {
    const client = openDirectLine(t, host.url, { token, conversationId: mine.conversationId });
    await client.status('FailedToConnect');
    assert.equal(client.activities.length, 0);
  }
});

test('with a secret, a server speaks for a user whom it names', async t => {
  const client = openDirectLine(t, host.url, { secret, userId: 'ada' });
  const id = await client.post('What is TFX?');
  await client.replyTo(id);
  // What was said comes before what is answered.
  assert.equal(client.activities.find(activity => activity.id === id)?.from.id, 'ada', `of ${id} in ${JSON.stringify(client.activities)}`);
});
