import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { repository } from '../clients/fixtures/host.mjs';
import { ask, credentials } from './fixtures/bot.mjs';
import { copyContext } from './fixtures/context.mjs';
import { freePort, start } from './fixtures/jail.mjs';

// What docs/performance.md offers beside the plain output: compiled ahead of time, with .NET in it.
const folder = mkdtempSync(join(tmpdir(), 'publish-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('published with .NET in it and compiled ahead of time, it starts where there is no .NET, answers, and stops when told to', { timeout: 900_000 }, async t => {
  const context = join(folder, 'context'), app = join(folder, 'app');
  mkdirSync(context);
  // A copy, because restoring for one kind of machine changes what is below obj.
  copyContext(context);
  const [, command] = /^\| `(-r linux-x64 --self-contained -p:PublishReadyToRun=true)` \|/m.exec(readFileSync(join(repository, 'docs', 'performance.md'), 'utf8'));
  execFileSync('dotnet', ['publish', 'src/FrameworkBot', '-c', 'Release', ...command.replace('x64', process.arch).split(' '), '-p:NuGetLockFilePath=obj/publish.lock.json', '-p:RunAnalyzers=false', '-p:WebChat=false', '-o', app],
    { cwd: context, stdio: 'inherit', env: { ...process.env, DOTNET_NOLOGO: '1', MSBUILDDISABLENODEREUSE: '1' } });
  for (const file of ['FrameworkBot.dll', 'FrameworkBot.Answering.dll']) {
    const plain = statSync(join(repository, 'src', 'FrameworkBot', 'bin', 'Release', 'net10.0', file)).size;
    assert.ok(statSync(join(app, file)).size > 1.5 * plain, `${file} holds machine code beside what it is compiled from`);
  }

  const url = `http://127.0.0.1:${await freePort()}`;
  const env = { ...credentials, ASPNETCORE_URLS: url, PATH: '/nowhere', DOTNET_ROOT: '/nowhere', State__Store: 'File', State__Path: join(folder, 'state.log') };
  const bot = start([join(app, 'FrameworkBot'), []], { cwd: folder, env });
  t.after(() => bot.child.kill('SIGKILL'));
  await bot.find(/^FrameworkBot listens on /m);
  assert.match((await ask(url, 'Which framework is best for mobile?')).text, /\[1\]/);
  assert.equal((await fetch(`${url}/health/live`)).status, 200);
  const health = spawnSync(join(app, 'FrameworkBot'), ['--health'], { env, encoding: 'utf8' });
  assert.equal(health.status, 0, health.stderr);
  bot.child.kill('SIGTERM');
  assert.equal((await bot.ended).code, 0, bot.output());
});
