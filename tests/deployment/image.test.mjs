import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { repository } from '../clients/fixtures/host.mjs';
import { ask, credentials } from './fixtures/bot.mjs';
import { build, copyContext } from './fixtures/context.mjs';
import { environmentOf, only, stages } from './fixtures/dockerfile.mjs';
import { canIsolate, freePort, inside, makeRoot, processWith, start } from './fixtures/jail.mjs';

// Images cannot be pulled in a test. Everything else is as in the container: what the build gets to see and what it does, and the
// program with the image's user, environment, start command and health check in a root that nothing can be written to.
const [head, widget, program, image] = stages();
const user = only(image, 'USER').rest;
let folder, app;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'image-'));
  chmodSync(folder, 0o755);
  const context = join(folder, 'context'), roots = join(folder, 'stages');
  mkdirSync(context);
  copyContext(context);
  build(widget, context, roots);
  app = join(build(program, context, roots), 'app');
}, { timeout: 300_000 });
after(() => rmSync(folder, { recursive: true, force: true }));

test('the Dockerfile is one by its language, and every image is an argument that can be pinned', () => {
  const { validate } = createRequire(import.meta.url)('dockerfile-utils');
  assert.deepEqual(validate(readFileSync(join(repository, 'Dockerfile'), 'utf8')), []);
  assert.deepEqual(validate('FROM x\nRUNN y').map(found => found.code > 0), [true], 'the validator finds faults');
  const named = head.map(({ name, rest }) => { assert.equal(name, 'ARG'); return rest.split('=')[0]; });
  for (const stage of [widget, program, image]) assert.ok(named.includes(/^\$\{(\w+)\}/.exec(only(stage, 'FROM').rest)[1]));
});

test('the image starts the program as nobody in particular, without a shell, and knows no secret', () => {
  assert.match(user, /^[1-9]\d*:[1-9]\d*$/);
  for (const name of ['ENTRYPOINT', 'HEALTHCHECK']) assert.ok(only(image, name).list.length > 1);
  assert.deepEqual(image.filter(({ name }) => name === 'RUN' || name === 'ADD'), []);
  const set = image.filter(({ name }) => name === 'ENV').flatMap(({ rest }) => rest.split(/\s+/).map(entry => entry.split('=')[0]));
  assert.deepEqual(set, [...new Set(set)], 'each variable is set once');
  assert.deepEqual(Object.keys(environmentOf(image)).filter(name => /password|secret|key|connection/i.test(name)), []);
});

test('what is published has the program, the corpus, the settings and the widget, and no file of a developer', () => {
  for (const file of ['FrameworkBot.dll', 'appsettings.json', 'corpus/domain.yaml', 'LICENSE', 'NOTICE', 'wwwroot/site.css', 'widget/webchat.js']) assert.ok(statSync(join(app, file)).size > 0, file);
  assert.equal(spawnSync('find', [app, '-name', '.env', '-o', '-name', '*.cs', '-o', '-name', 'launchSettings.json'], { encoding: 'utf8' }).stdout, '');
});

/** Runs the image until it is stopped, and gives what was seen. `wrap` makes the command line. */
async function lifeOf(wrap) {
  const port = await freePort();
  const environment = { ...environmentOf(image), ...credentials, PATH: '/usr/share/dotnet', ASPNETCORE_URLS: environmentOf(image).ASPNETCORE_URLS.replace('8080', port) };
  const bot = start(wrap(environment, only(image, 'ENTRYPOINT').list));
  try {
    const early = bot.ended.then(({ code }) => { throw new Error(`It ended with ${code}:\n${bot.output()}`); });
    await Promise.race([bot.find(/^FrameworkBot listens on /m), early]);
    const probe = wrap(environment, only(image, 'HEALTHCHECK').list);
    const health = spawnSync(probe[0], probe[1], { encoding: 'utf8' });
    assert.equal(health.status, 0, health.stderr);
    const url = `http://127.0.0.1:${port}`;
    assert.match((await ask(url, 'Which framework is best for mobile?')).text, /\[1\]/);
    assert.equal((await fetch(`${url}/`)).status, 200);
    // The program itself, and not what stands around it, is told to stop.
    const pid = processWith(`ASPNETCORE_URLS=${environment.ASPNETCORE_URLS}`);
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    process.kill(pid, 'SIGTERM');
    const { code } = await bot.ended;
    const sick = spawnSync(probe[0], probe[1], { encoding: 'utf8' });
    return { code, status, sick: sick.status, output: bot.output() };
  } finally {
    // The one around it is not enough: a program that changed its user outlives it.
    const left = processWith(`ASPNETCORE_URLS=${environment.ASPNETCORE_URLS}`);
    if (left) process.kill(left, 'SIGKILL');
    bot.child.kill('SIGKILL');
  }
}

test('in a read-only root, as the image\'s user: it answers, says that it is well, and stops when told to', { skip: canIsolate ? false : 'this machine allows no mount namespace' }, async () => {
  const root = makeRoot(folder, app);
  // A path in the image is one in the root; the program is found beside .NET.
  const seen = await lifeOf((environment, command) => inside(root, user, environment, [command[0] === 'dotnet' ? '/usr/share/dotnet/dotnet' : command[0], ...command.slice(1).map(word => word.endsWith('.dll') ? `/app/${word}` : word)]));
  assert.match(seen.status, new RegExp(`^Uid:\\s+${user.split(':')[0]}\\b`, 'm'));
  assert.match(seen.status, /^NoNewPrivs:\s+1$/m);
  assert.match(seen.status, /^CapEff:\s+0+$/m);
  assert.doesNotMatch(seen.output, /Read-only|denied|Warning|Error/);
  assert.equal(seen.sick, 1, 'the health check must fail where nothing answers');
});

test('as the image\'s user, who may write nowhere: the same', async () => {
  const own = join(folder, 'own');
  cpSync(app, own, { recursive: true });
  execFileSync('chmod', ['-R', 'a+rX,a-w', own]);
  const [uid, gid] = user.split(':');
  const seen = await lifeOf((environment, command) => ['setpriv', [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', '--no-new-privs', '--inh-caps=-all', 'env', '-i', `--chdir=${own}`,
    ...Object.entries({ ...environment, PATH: process.env.PATH, TMPDIR: '/nowhere' }).map(([name, value]) => `${name}=${value}`), ...command]]);
  assert.match(seen.status, new RegExp(`^Uid:\\s+${uid}\\b`, 'm'));
  assert.equal(seen.sick, 1);
});
