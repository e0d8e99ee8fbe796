import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { repository } from '../clients/fixtures/host.mjs';

const folder = mkdtempSync(join(tmpdir(), 'tool-'));
after(() => rmSync(folder, { recursive: true }));

test('the packed tool is installed from a folder, and answers far from the repository', () => {
  const packages = join(folder, 'packages'), tool = join(folder, 'tool');
  const run = (program, ...args) => execFileSync(program, args, { cwd: folder, encoding: 'utf8', env: { ...process.env, DOTNET_NOLOGO: '1', MSBUILDDISABLENODEREUSE: '1' } });
  run('dotnet', 'pack', join(repository, 'src', 'FrameworkBot.Cli'), '-c', 'Release', '--no-restore', '-p:RunAnalyzers=false', '-o', packages);
  const [, version] = /^FrameworkBot\.Tool\.(.+)\.nupkg$/.exec(readdirSync(packages).join());
  run('dotnet', 'tool', 'install', 'FrameworkBot.Tool', '--tool-path', tool, '--source', packages, '--version', version);
  assert.match(run(join(tool, 'frameworkbot'), 'ask', 'What is TFX?'), /TensorFlow Extended.+\[1\]/s);
  assert.match(run(join(tool, 'frameworkbot'), '--version'), new RegExp(`^${version.replaceAll('.', '\\.')}`));
  run(join(tool, 'frameworkbot'), 'teams-package', '--bot-id', '8f1d4f2e-5a54-4b0e-9c40-0f6c2a1f3b77', '--host', 'bot.example.org');
  assert.ok(readdirSync(folder).includes('frameworkbot-teams.zip'));
});
