import assert from 'node:assert/strict';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { repository } from '../clients/fixtures/host.mjs';
import { startIssuer } from './fixtures/bot.mjs';
import { freePort, start } from './fixtures/jail.mjs';
import { Operator } from './fixtures/operator.mjs';
import { commandsOf } from './fixtures/page.mjs';

// docs/operating.md, command by command as it stands, by somebody without rights in a fresh clone. Only ports are others, and the keys of
// channels come from this machine.
const page = commandsOf(join(repository, 'docs', 'operating.md'));
const taken = new Map();
let operator, issuer, broken;

before(async () => {
  issuer = await startIssuer();
  for (const port of ['3978', '5001', '5002', '5433', '8080']) taken.set(port, String(await freePort()));
  operator = new Operator({ ...issuer.settings, ASPNETCORE_URLS: `http://127.0.0.1:${taken.get('3978')}` });
  const nginx = join(operator.clone, 'deploymentTemplates', 'nginx', 'nginx.conf');
  writeFileSync(nginx, own(readFileSync(nginx, 'utf8')));
}, { timeout: 120_000 });
after(async () => { await operator?.stop(); issuer?.stop(); });

const own = text => text.replaceAll(/\b(3978|5001|5002|5433|8080)\b/g, port => taken.get(port));
/** Runs the blocks below a heading, one after the other, and gives what each wrote. */
async function section(heading) {
  const blocks = page.get(heading);
  assert.ok(blocks?.length, heading);
  assert.equal(broken, undefined, 'what came before did not work');
  page.delete(heading);
  const wrote = [];
  try {
    for (const block of blocks) wrote.push(await operator.run(own(block)));
  } catch (fault) {
    broken = heading;
    throw fault;
  }
  return wrote;
}
/** What was said, each line with who said it. */
const said = text => text.split('\n').filter(line => /^( bot|user|  bot): /.test(line)).map(line => line.trim());

test('what must be installed is the only thing that needs root', () => {
  assert.deepEqual([page.get('Operating').length, page.get('Operating')[0].split(' ')[0]], [1, 'sudo']);
  page.delete('Operating');
  assert.ok(![...page.values()].flat().some(block => block.includes('sudo')));
});

test('first start: the chat answers, and its state is in a file for this user alone', async () => {
  const [[command, ...more]] = [page.get('First start')];
  page.delete('First start');
  assert.deepEqual(more, []);
  await operator.run(`${command} > first.log 2>&1 & FIRST=$!\ncurl -fsS --retry 500 --retry-delay 1 --retry-all-errors http://127.0.0.1:${taken.get('3978')}/health 2> curl.log`);
  for (const file of ['frameworkbot.log', 'frameworkbot.log.key']) assert.equal(statSync(join(operator.clone, 'state', file)).mode & 0o077, 0, file);
  await operator.run('kill -INT $FIRST || true; kill $(pgrep -P $FIRST) || true; wait $FIRST || true');
});

test('a database, two replicas, a balancer, and a chat', async () => {
  await section('A database');
  assert.match((await section('Two replicas')).at(-1), /ready\nready/);
  const [, chat] = await section('The balancer');
  assert.match(said(chat).at(-2), /^user: Which framework is best for mobile\?$/);
  assert.match(said(chat).at(-1), /^bot: .*TensorFlow Lite.* is what the articles recommend/);
});

test('each replica dies in the middle of the conversation, which goes on', async () => {
  const [wrote] = await section('A replica dies');
  const [why, browser] = wrote.split(/^ready$/m).map(part => said(part).slice(-2));
  assert.match(why.join(), /^user: why\?,bot: .*(TensorFlow Lite|TFLite|mobile)/);
  assert.match(browser.join(), /^user: and in the browser\?,bot: .*TensorFlow\.js.* is what the articles recommend/);
});

test('health tells what runs', async () => {
  const [health] = await section('Health');
  assert.match(health, /"status":"ok".*"mode":"production"/);
  assert.match(health, /live\nready\n/);
});

test('what was said before the backup is there after it is restored, and nothing else', async () => {
  const [, restored] = await section('Backup and restore');
  const [unknown, ...rest] = restored.split(/^ready$/m);
  assert.match(unknown, /^\{"id":/m);
  const lines = said(rest.join('\n')), last = 'user: and in the browser?';
  assert.ok(!lines.some(line => line.includes('TPU')));
  assert.equal(lines.filter(line => line === last).length, 2, 'before and after the next message');
  assert.match(lines.slice(-2).join(), /^user: why\?,bot: .*TensorFlow\.js|^user: why\?,bot: .*browser/);
  assert.ok(statSync(join(operator.clone, 'artifacts', 'backup.log')).size > 0);
});

test('an upgrade keeps the conversation', async () => {
  const [upgraded] = await section('Upgrade');
  const asked = said(upgraded).filter(line => line.startsWith('user: '));
  assert.deepEqual(asked.slice(-4), ['user: and in the browser?', 'user: why?', 'user: and for beginners?', 'user: why?']);
  assert.match(said(upgraded).at(-1), /^bot: .*beginners/);
});

test('a new signing key ends tokens, and a new role takes over', async () => {
  const [key, role] = await section('Keys and secrets');
  assert.match(key, /"error"[\s\S]*\{"id"/);
  assert.match(said(role).slice(-2).join(), /^user: Compare PyTorch and Keras,bot: .*Keras/);
});

test('a person is told what is kept, and forgotten', async () => {
  const [forgotten] = await section('A person asks');
  assert.match(forgotten, /Deleted: 1 conversation\.[\s\S]*Nothing is kept\./);
  const lines = readFileSync(join(operator.clone, 'artifacts', 'person.jsonl'), 'utf8').trim().split('\n').map(line => JSON.parse(line));
  assert.ok(lines.length > 2);
});

test('the database goes away and comes back', async () => {
  const [incident] = await section('An incident');
  assert.match(incident, /not ready: store[\s\S]*"code":"ServiceError"[\s\S]*^Error: Direct Line failed with Npgsql[\s\S]*ready\nready\n/m);
  assert.match(said(incident).slice(-2).join(), /^user: What is Keras\?,bot: .*Keras/);
});

test('all of it ends when told to, and no command of the page was left out', async () => {
  await section('The end');
  assert.deepEqual([...page].filter(([, blocks]) => blocks.length), []);
  await assert.rejects(fetch(own('http://127.0.0.1:5001/health/live')));
});
