import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import WebSocket from 'ws';
import { repository, startHost } from '../clients/fixtures/host.mjs';
import { ask, credentials, post, secret, startIssuer } from './fixtures/bot.mjs';
import { freePort, start } from './fixtures/jail.mjs';
import { startPostgres } from './fixtures/postgres.mjs';

// Two hosts on one PostgreSQL behind the balancer, with the shipped nginx.conf: only its port, its folder for temporary files and the hosts' addresses are others.
const nobody = 65534;
let folder, issuer, database, hosts, url, nginx;

const settingsOf = more => Object.entries({ ...credentials, ...issuer.settings, State__Store: 'Postgres', State__Connection: database.connection, ...more }).map(([name, value]) => `--${name.replaceAll('__', ':')}=${value}`);
const env = { ASPNETCORE_FORWARDEDHEADERS_ENABLED: 'true' };

function configure(port) {
  const shipped = readFileSync(join(repository, 'deploymentTemplates', 'nginx', 'nginx.conf'), 'utf8');
  const names = readFileSync(join(repository, 'deploymentTemplates', 'nginx', 'upstreams.conf'), 'utf8');
  const addresses = hosts.map(host => new URL(host.url).host);
  writeFileSync(join(folder, 'upstreams.conf'), names.replace('bot-1:8080', addresses[0]).replace('bot-2:8080', addresses[1]));
  writeFileSync(join(folder, 'nginx.conf'), shipped.replace('listen 8080', `listen 127.0.0.1:${port}`)
    .replace('/run/', `${folder}/`).replaceAll('/var/cache/nginx/', `${folder}/`).replace('/dev/stdout', `${folder}/access.log`).replace('/dev/stderr', `${folder}/error.log`));
}

const log = () => readFileSync(join(folder, 'access.log'), 'utf8');

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  chmodSync(folder, 0o755);
  chownSync(folder, nobody, nobody);
  issuer = await startIssuer();
  database = await startPostgres();
  hosts = await Promise.all([1, 2].map(() => startHost(settingsOf(), env)));
  const port = await freePort();
  configure(port);
  url = `http://127.0.0.1:${port}`;
  nginx = start(['setpriv', [`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups', '--no-new-privs', 'nginx', '-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log'), '-g', 'daemon off;']]);
  const early = nginx.ended.then(() => { throw new Error(`nginx ended:\n${nginx.output()}`); });
  early.catch(() => {});
  while (!existsSync(join(folder, 'nginx.pid'))) await Promise.race([early, new Promise(resolve => setTimeout(resolve, 20))]);
});
after(async () => {
  nginx?.child.kill('SIGTERM');
  await nginx?.ended;
  await Promise.all((hosts ?? []).map(host => host.stop()));
  issuer?.stop();
  database?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** How many requests for a path each host has had. */
const served = path => hosts.map(host => log().split('\n').filter(line => line.includes(` ${path} `) && line.includes(new URL(host.url).host)).length);

test('nginx takes the configuration, without a warning', () => {
  const check = spawnSync('nginx', ['-t', '-q', '-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'], { encoding: 'utf8' });
  assert.deepEqual([check.status, check.stderr.replace(/.*could not open error log.*\n/, '')], [0, '']);
});

test('messages of one conversation go to both hosts, and all are answered', async () => {
  for (let n = 0; n < 20; n++) {
    const response = await post(url, issuer.token, 'What is TFX?', 'one');
    assert.equal(response.status, 200);
    assert.match((await response.json()).activities[0].text, /\[1\]/);
  }
  assert.ok(served('/api/messages').every(count => count >= 8), served('/api/messages').join(' and '));
});

test('a conversation goes on whichever host its next message comes to', async () => {
  const texts = [];
  for (const question of ['Which framework is best for mobile?', 'why?', 'and in the browser?', 'why?']) {
    const response = await post(url, issuer.token, question, 'across');
    texts.push((await response.json()).activities[0].text);
  }
  const asked = texts.map(text => /^\*\*([^*]+)\*\* is what/.exec(text)?.[1]);
  assert.ok(asked[0] && asked[2] && asked[0] !== asked[2], texts.join('\n---\n'));
  assert.match(texts[1], /\[1\]/);
  assert.notEqual(texts[1], texts[3], 'each "why?" is about what was said before it');
});

test('a message without a channel\'s token is refused through the balancer as without it', async () => {
  const response = await post(url, () => 'nothing', 'What is TFX?', 'one');
  assert.equal(response.status, 401);
});

test('a Direct Line client stays with one host, stream included', async () => {
  const before = served('/v3/directline/conversations');
  const { text, streamUrl, token, conversationId } = await ask(url, 'Which framework is best for mobile?');
  assert.match(text, /\[1\]/);
  const socket = new WebSocket(streamUrl.replace(/^wss?:\/\/[^/]+/, url.replace('http', 'ws')));
  const sets = [];
  socket.on('message', data => { if (data.length) sets.push(JSON.parse(data)); });
  const got = wanted => new Promise((resolve, reject) => {
    const look = () => sets.flatMap(set => set.activities).some(wanted) && resolve();
    socket.on('message', look); socket.on('error', reject); socket.on('close', code => reject(new Error(`closed with ${code}`))); look();
  });
  await got(activity => activity.text?.includes('[1]'));
  await fetch(`${url}/v3/directline/conversations/${conversationId}/activities`, { method: 'POST', headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` }, body: JSON.stringify({ type: 'message', text: 'why?', from: { id: 'me' } }) });
  await got(activity => activity.text?.includes('why?') || (activity.replyToId && sets.length > 2));
  socket.removeAllListeners('close');
  socket.close();
  assert.equal(served('/v3/directline/conversations').filter((count, host) => count > before[host]).length, 1);
});

test('pages come through, the chat page\'s with the address that people see', async () => {
  for (const path of ['/', '/ask', '/articles', '/health']) assert.equal((await fetch(url + path)).status, 200, path);
});

test('what a client says of its own address is not believed, and clients are counted apart', async () => {
  const limited = await Promise.all([1, 2].map(() => startHost(settingsOf({ DirectLine__TokensPerMinute: 3 }), env)));
  const [old, oldFolder, oldUrl] = [hosts, folder, url];
  const own = mkdtempSync(join(tmpdir(), 'nginx-'));
  chmodSync(own, 0o755);
  let balancer;
  try {
    hosts = limited; folder = own;
    const port = await freePort();
    configure(port);
    balancer = start(['nginx', ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log'), '-g', 'daemon off;']]);
    while (!existsSync(join(folder, 'nginx.pid'))) await new Promise(resolve => setTimeout(resolve, 20));
    const take = async (from, said) => {
      const call = request({ host: '127.0.0.1', port, method: 'POST', path: '/v3/directline/tokens/generate', localAddress: from, headers: { Authorization: `Bearer ${secret}`, 'X-Forwarded-For': said, Forwarded: `for=${said}` } });
      call.end();
      const [response] = await once(call, 'response');
      response.resume();
      return response.statusCode;
    };
    const answers = [];
    for (let n = 1; n <= 5; n++) answers.push(await take('127.0.0.1', `192.0.2.${n}`));
    assert.deepEqual(answers, [200, 200, 200, 429, 429]);
    assert.equal(await take('127.0.0.7', '127.0.0.1'), 200);
  } finally {
    balancer?.child.kill('SIGTERM');
    await balancer?.ended;
    await Promise.all(limited.map(host => host.stop()));
    rmSync(own, { recursive: true, force: true });
    [hosts, folder, url] = [old, oldFolder, oldUrl];
  }
});

test('what is too long is refused before it reaches a host', async () => {
  const response = await post(url, issuer.token, 'x'.repeat(300_000), 'long');
  assert.equal(response.status, 413);
});

test('the log of the balancer has no token and no secret', () => {
  assert.ok(log().length > 1000);
  assert.doesNotMatch(log(), /eyJ|t=|Bearer/);
});

test('when one host is killed, the next message is answered by the other, and so is every one after it', async () => {
  await post(url, issuer.token, 'Which framework is best for mobile?', 'after');
  process.kill(hosts[0].pid, 'SIGKILL');
  const why = await (await post(url, issuer.token, 'why?', 'after')).json();
  assert.match(why.activities[0].text, /\[1\]/, 'the conversation has outlived the host');
  for (let n = 0; n < 20; n++) {
    const response = await post(url, issuer.token, 'What is TFX?', 'after');
    assert.equal(response.status, 200, await response.text());
  }
  assert.match((await ask(url, 'Which framework is best for mobile?')).text, /\[1\]/);
});
