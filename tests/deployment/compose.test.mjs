import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { parse } from 'yaml';
import { repository } from '../clients/fixtures/host.mjs';
import { only, stages } from './fixtures/dockerfile.mjs';

const folder = mkdtempSync(join(tmpdir(), 'compose-'));
after(() => rmSync(folder, { recursive: true }));
const example = readFileSync(join(repository, 'deploymentTemplates', 'container', 'example.env'), 'utf8');

/** What compose makes of the file with an environment file. */
function config(environment) {
  const file = join(folder, 'env');
  writeFileSync(file, environment);
  return spawnSync('docker-compose', ['--env-file', file, '-f', join(repository, 'compose.yaml'), 'config'], { encoding: 'utf8' });
}

const filled = example.replaceAll(/^([A-Z_]+)=$/gm, '$1=value-of-$1');

test('no key stands twice in the file, which compose would pass over', () => {
  parse(readFileSync(join(repository, 'compose.yaml'), 'utf8'));
  assert.throws(() => parse('a: 1\na: 2'));
});

test('compose takes the file with the example filled in, and refuses it where a value is missing', () => {
  const taken = config(filled);
  assert.equal(taken.status, 0, taken.stderr);
  for (const name of [...example.matchAll(/^([A-Z_]+)=$/gm)].map(match => match[1])) {
    const missing = config(filled.replace(new RegExp(`^${name}=.*$`, 'm'), `${name}=`));
    assert.notEqual(missing.status, 0, name);
    assert.match(missing.stderr, new RegExp(name));
  }
});

test('two replicas, which may write nowhere and gain no privilege, behind a balancer; the database is reached by them alone', () => {
  const { services, networks } = parse(config(filled).stdout);
  assert.deepEqual(Object.keys(services).sort(), ['balancer', 'bot-1', 'bot-2', 'database']);
  assert.deepEqual(services['bot-1'], services['bot-2']);
  for (const [name, service] of Object.entries(services)) {
    assert.equal(service.read_only, true, name);
    assert.ok(service.security_opt.includes('no-new-privileges:true'), name);
    if (name !== 'database') assert.deepEqual(service.cap_drop, ['ALL'], name);
    assert.equal(Boolean(service.ports), name === 'balancer');
  }
  assert.deepEqual(Object.keys(services.database.networks), ['back']);
  assert.deepEqual(Object.keys(services.balancer.networks), ['front']);
  assert.equal(networks.back.internal, true);
});

test('the balancer\'s hosts and port are those of the services', () => {
  const { services } = parse(config(filled).stdout);
  const upstreams = readFileSync(join(repository, 'deploymentTemplates', 'nginx', 'upstreams.conf'), 'utf8');
  const port = only(stages().at(-1), 'EXPOSE').rest;
  assert.deepEqual([...upstreams.matchAll(/^server (\S+) /gm)].map(match => match[1]), Object.keys(services).filter(name => name.startsWith('bot-')).map(name => `${name}:${port}`));
  const [, listens] = /listen (\d+);/.exec(readFileSync(join(repository, 'deploymentTemplates', 'nginx', 'nginx.conf'), 'utf8'));
  assert.match(services.balancer.ports[0], new RegExp(`^127\\.0\\.0\\.1:\\d+:${listens}(/tcp)?$`));
});
