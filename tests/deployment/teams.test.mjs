import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { repository } from '../clients/fixtures/host.mjs';

const require = createRequire(import.meta.url);
const cli = join(repository, 'src', 'FrameworkBot.Cli', 'bin', 'Release', 'net10.0', 'frameworkbot.dll');
const folder = mkdtempSync(join(tmpdir(), 'teams-'));
after(() => rmSync(folder, { recursive: true }));
let files;

before(() => {
  const zip = join(folder, 'bot.zip');
  execFileSync('dotnet', [cli, 'teams-package', '--bot-id', '8f1d4f2e-5a54-4b0e-9c40-0f6c2a1f3b77', '--host', 'chat.contoso.com', '--out', zip]);
  files = unzipSync(readFileSync(zip));
});

const manifestOf = bytes => JSON.parse(Buffer.from(bytes).toString('utf8'));

function faultsOf(manifest) {
  const Ajv = require('ajv-draft-04');
  const schemas = join(dirname(require.resolve('@microsoft/app-manifest')), 'json-schemas', 'teams');
  const schema = JSON.parse(readFileSync(join(schemas, `v${manifest.manifestVersion}`, 'MicrosoftTeams.schema.json'), 'utf8'));
  const ajv = new Ajv({ allErrors: true, strict: false });
  require('ajv-formats')(ajv);
  const validate = ajv.compile(schema);
  return validate(manifest) ? [] : validate.errors.map(({ instancePath, keyword }) => `${instancePath}: ${keyword}`);
}

/** Width, height and pixels (red, green, blue, alpha) of a picture as draw-icons.mjs writes it: one IDAT, no filter. */
function pixelsOf(bytes) {
  const data = Buffer.from(bytes);
  assert.equal(data.subarray(0, 8).toString('latin1'), '\x89PNG\r\n\x1a\n');
  const [width, height] = [data.readUInt32BE(16), data.readUInt32BE(20)];
  assert.deepEqual([...data.subarray(24, 29)], [8, 6, 0, 0, 0], '8 bits of red, green, blue and alpha');
  const at = data.indexOf('IDAT'), rows = inflateSync(data.subarray(at + 4, at + 4 + data.readUInt32BE(at - 4)));
  const pixels = [];
  for (let y = 0; y < height; y++) {
    assert.equal(rows[y * (width * 4 + 1)], 0);
    for (let x = 0; x < width; x++) pixels.push([...rows.subarray(y * (width * 4 + 1) + 1 + x * 4).subarray(0, 4)]);
  }
  return { width, height, pixels };
}

test('the manifest is one by Microsoft\'s schema of its version, which finds faults', () => {
  const manifest = manifestOf(files['manifest.json']);
  assert.deepEqual(faultsOf(manifest), []);
  assert.deepEqual(faultsOf({ ...manifest, name: { short: 'x'.repeat(31), full: 'x' }, unknown: 1 }).sort(), ['/name/short: maxLength', ': additionalProperties']);
});

test('the icons are in the package, in the sizes that Teams asks for', () => {
  const { icons } = manifestOf(files['manifest.json']);
  assert.deepEqual(Object.keys(files).sort(), [icons.color, icons.outline, 'manifest.json'].sort());
  const color = pixelsOf(files[icons.color]), outline = pixelsOf(files[icons.outline]);
  assert.deepEqual([color.width, color.height, outline.width, outline.height], [192, 192, 32, 32]);
  assert.ok(color.pixels.every(([, , , alpha]) => alpha === 255), 'the colour icon has no hole');
  assert.ok(outline.pixels.every(([r, g, b]) => r + g + b === 3 * 255), 'the outline is white');
  const visible = outline.pixels.filter(([, , , alpha]) => alpha > 128).length;
  assert.ok(visible > 60 && visible < 500, `${visible} of 1,024`);
});

test('draw-icons.mjs draws the icons that are shipped', () => {
  cpSync(join(repository, 'deploymentTemplates', 'teams', 'draw-icons.mjs'), join(folder, 'draw-icons.mjs'));
  execFileSync('node', ['draw-icons.mjs'], { cwd: folder });
  for (const file of ['color.png', 'outline.png']) assert.deepEqual(pixelsOf(readFileSync(join(folder, file))), pixelsOf(files[file]));
});
