import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { repository } from '../clients/fixtures/host.mjs';

const folder = mkdtempSync(join(tmpdir(), 'systemd-'));
after(() => rmSync(folder, { recursive: true }));

/** What systemd says of the unit; the program that it starts stands for one that is there. */
function analyse(text, ...args) {
  const file = join(folder, 'frameworkbot.service');
  writeFileSync(file, text.replace('ExecStart=/opt/frameworkbot/FrameworkBot', 'ExecStart=/bin/true'));
  return spawnSync('systemd-analyze', [...args, file], { encoding: 'utf8' });
}

const unit = readFileSync(join(repository, 'deploymentTemplates', 'systemd', 'frameworkbot.service'), 'utf8');

test('systemd takes the unit without a remark, and would not take another', () => {
  assert.match(unit, /^ExecStart=\/opt\/frameworkbot\/FrameworkBot$/m);
  const taken = analyse(unit, 'verify');
  assert.deepEqual([taken.status, taken.stderr], [0, '']);
  assert.notEqual(analyse(unit.replace('ProtectSystem=strict', 'ProtectSystm=strict'), 'verify').stderr, '');
});

test('systemd counts its exposure as low', () => {
  const { stdout } = analyse(unit, 'security', '--offline=true', '--no-pager');
  const [, exposure] = /Overall exposure level for frameworkbot\.service: ([\d.]+)/.exec(stdout);
  assert.ok(Number(exposure) <= 2, exposure);
});
