// What is shipped with the host and the command line beside their own code: packages of NuGet and the Web Chat widget.
//   node .ci/shipped.mjs notice     writes NOTICE
//   node .ci/shipped.mjs check      fails where NOTICE is not what that would write
//   node .ci/shipped.mjs sbom FILE  writes a list of parts in the format of CycloneDX 1.6
// Needs a restored repository, npm and tar. The same repository gives the same bytes.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = join(dirname(fileURLToPath(import.meta.url)), '..');
const packages = process.env.NUGET_PACKAGES ?? join(homedir(), '.nuget', 'packages');
const read = (...path) => readFileSync(join(repository, ...path), 'utf8');

// Licences that allow what is done here: handing the program on, with their text. Anything else stops.
const texts = Object.fromEntries(['MIT', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'PostgreSQL'].map(name => [name, read('.ci', 'licences', `${name}.txt`).trimEnd()]));
// Packages from before licences had names.
const addresses = { 'https://github.com/dotnet/corefx/blob/master/LICENSE.TXT': 'MIT' };

function nuget(name, version, locked) {
  const folder = join(packages, name.toLowerCase(), version.toLowerCase());
  const nuspec = readFileSync(join(folder, readdirSync(folder).find(file => file.endsWith('.nuspec'))), 'utf8');
  const field = tag => new RegExp(`<${tag}[^>]*>([^<]*)</${tag}>`).exec(nuspec)?.[1].trim().replaceAll('&lt;', '<').replaceAll('&amp;', '&').replace(/\s+/g, ' ');
  const licence = /<license type="expression">([^<]+)</.exec(nuspec)?.[1] ?? addresses[field('licenseUrl')];
  if (!texts[licence]) throw new Error(`${name} ${version} has the licence '${licence ?? field('licenseUrl')}', which is not among those that were agreed to.`);
  const hash = Buffer.from(readFileSync(join(folder, `${name.toLowerCase()}.${version.toLowerCase()}.nupkg.sha512`), 'utf8'), 'base64').toString('hex');
  return { name, version, licence, copyright: field('copyright') || field('authors'), hash, needs: Object.keys(locked.dependencies ?? {}), purl: `pkg:nuget/${name}@${version}` };
}

function closure() {
  const found = new Map();
  for (const project of ['FrameworkBot', 'FrameworkBot.Cli']) {
    const lock = JSON.parse(read('src', project, 'packages.lock.json')).dependencies['net10.0'];
    for (const [name, locked] of Object.entries(lock)) if (locked.resolved) found.set(`${name} ${locked.resolved}`, nuget(name, locked.resolved, locked));
  }
  return [...found.values()].sort((a, b) => (a.purl < b.purl ? -1 : 1));
}

function widget() {
  const targets = read('src', 'FrameworkBot', 'webchat.targets');
  const value = tag => new RegExp(`<${tag}>([^<]+)</${tag}>`).exec(targets)[1];
  const name = 'botframework-webchat', version = value('WebChatVersion'), folder = mkdtempSync(join(tmpdir(), 'widget-'));
  try {
    execFileSync('npm', ['pack', `${name}@${version}`, '--silent', '--ignore-scripts', '--no-update-notifier', '--prefer-offline'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    const file = join(folder, `${name}-${version}.tgz`), hash = createHash('sha512').update(readFileSync(file));
    const hex = hash.copy().digest('hex');
    if (hash.digest('base64') !== value('WebChatIntegrity')) throw new Error(`${name}@${version} has another hash than webchat.targets states.`);
    execFileSync('tar', ['-xzf', file, '-C', folder, 'package/package.json', 'package/dist/webchat.js.LICENSE.txt']);
    const { license, author } = JSON.parse(readFileSync(join(folder, 'package', 'package.json'), 'utf8'));
    if (!texts[license]) throw new Error(`${name} has the licence '${license}'.`);
    const inside = readFileSync(join(folder, 'package', 'dist', 'webchat.js.LICENSE.txt'), 'utf8').split('\n').map(line => line.trimEnd()).join('\n').trim();
    return { name, version, licence: license, copyright: `Copyright (c) ${author.name ?? author}`, hash: hex, needs: [], purl: `pkg:npm/${name}@${version}`, inside };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function notice(parts) {
  const byLicence = Object.keys(texts).map(licence => [licence, parts.filter(part => part.licence === licence)]).filter(([, some]) => some.length);
  const inside = parts.find(part => part.inside);
  return `FrameworkBot is under the MIT licence (LICENSE). A built or published bot, its command line and its container hold the parts below.
Written by "node .ci/shipped.mjs notice"; a published program that brings its own runtime (--self-contained) holds .NET too, which is under the
MIT licence and brings its notices along.

${byLicence.map(([licence, some]) => `${'='.repeat(20)} ${licence}\n\n${some.map(part => `${part.name} ${part.version}\n  ${part.copyright}`).join('\n')}\n\n${texts[licence]}`).join('\n\n')}

${'='.repeat(20)} What ${inside.name} ${inside.version} says of its parts

${inside.inside}
`;
}

function sbom(parts) {
  const version = /<Version>([^<]+)</.exec(read('Directory.Build.props'))[1];
  const own = `pkg:generic/frameworkbot@${version}`;
  const known = new Map(parts.map(part => [part.name.toLowerCase(), part.purl]));
  return JSON.stringify({
    bomFormat: 'CycloneDX', specVersion: '1.6', version: 1,
    metadata: { component: { type: 'application', 'bom-ref': own, name: 'FrameworkBot', version, purl: own, licenses: [{ license: { id: 'MIT' } }] } },
    components: parts.map(({ name, version: its, licence, copyright, hash, purl }) => ({
      type: 'library', 'bom-ref': purl, name, version: its, hashes: [{ alg: 'SHA-512', content: hash }], licenses: [{ license: { id: licence } }], copyright, purl,
    })),
    dependencies: [{ ref: own, dependsOn: parts.map(part => part.purl) },
      ...parts.map(part => ({ ref: part.purl, dependsOn: part.needs.map(name => known.get(name.toLowerCase())).filter(Boolean).sort() }))],
  }, null, 2) + '\n';
}

const [command, file] = process.argv.slice(2);
if (!['notice', 'check', 'sbom'].includes(command) || (command === 'sbom') !== (file !== undefined)) {
  console.error('Usage: node .ci/shipped.mjs notice | check | sbom FILE');
  process.exit(2);
}
const parts = [...closure(), widget()];
if (command === 'sbom') writeFileSync(file, sbom(parts));
if (command === 'notice') writeFileSync(join(repository, 'NOTICE'), notice(parts));
if (command === 'check' && read('NOTICE') !== notice(parts)) {
  console.error('NOTICE does not say what is shipped. Run "node .ci/shipped.mjs notice" and look at what changed.');
  process.exit(1);
}
