import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { repository } from '../clients/fixtures/host.mjs';

const require = createRequire(import.meta.url);
const script = join(repository, '.ci', 'shipped.mjs');
const folder = mkdtempSync(join(tmpdir(), 'shipped-'));
after(() => rmSync(folder, { recursive: true }));
let sbom;
before(() => {
  execFileSync('node', [script, 'sbom', join(folder, 'sbom.json')]);
  sbom = JSON.parse(readFileSync(join(folder, 'sbom.json'), 'utf8'));
});

test('NOTICE says what is shipped', () => {
  const check = spawnSync('node', [script, 'check'], { encoding: 'utf8' });
  assert.equal(check.status, 0, check.stderr);
});

test('the list of parts is one by the schema of CycloneDX, which finds faults', async () => {
  const { Spec, Validation } = require('@cyclonedx/cyclonedx-library');
  const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
  assert.equal(await validator.validate(JSON.stringify(sbom)), null);
  assert.notEqual(await validator.validate(JSON.stringify({ ...sbom, components: [{ name: 'x' }] })), null);
});

test('every part that another needs, and every library of the built host and command line, is in the list', () => {
  const names = new Set(sbom.components.map(({ name }) => name.toLowerCase()));
  for (const [project, own] of [['FrameworkBot', /^FrameworkBot(\.\w+)*$/], ['FrameworkBot.Cli', /^(FrameworkBot(\.\w+)+|frameworkbot)$/]]) {
    const output = join(repository, 'src', project, 'bin', 'Release', 'net10.0');
    const libraries = readdirSync(output).filter(file => file.endsWith('.dll')).map(file => file.slice(0, -4)).filter(name => !own.test(name));
    assert.ok(libraries.length > 3);
    assert.deepEqual(libraries.filter(name => !names.has(name.toLowerCase())), []);
  }
  const refs = new Set(sbom.components.map(component => component['bom-ref']));
  assert.deepEqual(sbom.dependencies.flatMap(({ dependsOn }) => dependsOn).filter(ref => !refs.has(ref)), []);
  for (const { name, licenses, hashes } of sbom.components) assert.ok(licenses.length === 1 && /^[0-9a-f]{128}$/.test(hashes[0].content), name);
});

test('a NOTICE that says something else is found', () => {
  const copy = join(folder, 'copy');
  for (const path of ['.ci', 'src/FrameworkBot/packages.lock.json', 'src/FrameworkBot/webchat.targets', 'src/FrameworkBot.Cli/packages.lock.json', 'Directory.Build.props'])
    cpSync(join(repository, path), join(copy, path), { recursive: true });
  execFileSync('sh', ['-c', `sed 's/Markdig [0-9.]*/Markdig 0.0.1/' '${join(repository, 'NOTICE')}' > '${join(copy, 'NOTICE')}'`]);
  assert.equal(spawnSync('node', [join(copy, '.ci', 'shipped.mjs'), 'check']).status, 1);
});
