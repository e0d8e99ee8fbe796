import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseAllDocuments } from 'yaml';
import { repository } from '../clients/fixtures/host.mjs';
import { environmentOf, only, stages } from './fixtures/dockerfile.mjs';

const require = createRequire(import.meta.url);
const folder = join(repository, 'deploymentTemplates', 'kubernetes');
const read = file => parseAllDocuments(readFileSync(join(folder, file), 'utf8'), { uniqueKeys: true }).map(document => { assert.deepEqual(document.errors, [], file); return document.toJS(); });
const [kustomization] = read('kustomization.yaml');
const manifests = kustomization.resources.flatMap(read);
const schemas = {
  Namespace: 'CoreV1Namespace', Deployment: 'AppsV1Deployment', Service: 'CoreV1Service', PodDisruptionBudget: 'PolicyV1PodDisruptionBudget',
  HorizontalPodAutoscaler: 'AutoscalingV2HorizontalPodAutoscaler', NetworkPolicy: 'NetworkingV1NetworkPolicy',
};
const one = kind => { const found = manifests.filter(manifest => manifest.kind === kind); assert.equal(found.length, 1, kind); return found[0]; };

/** What is wrong with a manifest by the schema of its kind. The schemas let unknown fields pass: those are the ones that validating never looked at. */
function faultsOf(manifest) {
  const { validate } = require(join(import.meta.dirname, 'node_modules', 'kubernetes-models', '_schemas', `IoK8sApi${schemas[manifest.kind]}.js`));
  const unread = new Map();
  const watched = (value, path) => {
    if (Array.isArray(value)) return value.map((item, index) => watched(item, `${path}/${index}`));
    if (value === null || typeof value !== 'object') return value;
    for (const key of Object.keys(value)) unread.set(`${path}/${key}`, true);
    const inner = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, watched(item, `${path}/${key}`)]));
    return new Proxy(inner, { get: (target, key) => { unread.delete(`${path}/${String(key)}`); return target[key]; } });
  };
  const isValid = validate(watched(manifest, ''));
  return [...(isValid ? [] : validate.errors.map(({ instancePath, keyword }) => `${instancePath}: ${keyword}`)), ...[...unread.keys()].map(path => `${path} is no field`)];
}

test('the check finds what is wrong', () => {
  const broken = structuredClone(one('Deployment'));
  broken.spec.template.spec.containers[0].imag = 'x';
  broken.spec.template.spec.containers[0].name = 3;
  assert.deepEqual(faultsOf(broken).sort(), ['/spec/template/spec/containers/0/imag is no field', '/spec/template/spec/containers/0/name: type']);
  assert.deepEqual(faultsOf({ apiVersion: 'v2', kind: 'Service' }), ['/apiVersion: enum']);
});

for (const manifest of manifests) test(`${manifest.kind} is valid by its schema`, () => assert.deepEqual(faultsOf(manifest), []));

test('service, budget, autoscaling and network policy are about the deployment', () => {
  const deployment = one('Deployment'), { labels } = deployment.spec.template.metadata;
  assert.deepEqual(deployment.spec.selector.matchLabels, labels);
  assert.deepEqual(one('Service').spec.selector, labels);
  assert.deepEqual(one('PodDisruptionBudget').spec.selector.matchLabels, labels);
  assert.deepEqual(one('NetworkPolicy').spec.podSelector.matchLabels, labels);
  assert.deepEqual(one('HorizontalPodAutoscaler').spec.scaleTargetRef, { apiVersion: 'apps/v1', kind: 'Deployment', name: deployment.metadata.name });
  assert.equal(deployment.spec.replicas, undefined, 'the number of replicas is the autoscaler\'s to say');
  assert.ok(one('HorizontalPodAutoscaler').spec.minReplicas > one('PodDisruptionBudget').spec.minAvailable, 'a node could never be emptied');
});

test('ports, user and image are those of the container file', () => {
  const image = stages().at(-1), deployment = one('Deployment'), [container] = deployment.spec.template.spec.containers;
  assert.equal(`${deployment.spec.template.spec.securityContext.runAsUser}:${deployment.spec.template.spec.securityContext.runAsGroup}`, only(image, 'USER').rest);
  assert.equal(String(container.ports[0].containerPort), only(image, 'EXPOSE').rest);
  const environment = Object.fromEntries(container.env.map(({ name, value }) => [name, value]));
  for (const name of ['ASPNETCORE_URLS', 'ASPNETCORE_FORWARDEDHEADERS_ENABLED']) assert.equal(environment[name], environmentOf(image)[name]);
  assert.equal(one('Service').spec.ports[0].targetPort, container.ports[0].name);
  for (const probe of ['startupProbe', 'readinessProbe', 'livenessProbe']) assert.equal(container[probe].httpGet.port, container.ports[0].name);
  assert.ok(kustomization.images.some(({ name }) => name === container.image));
});

test('pods are alive while they answer, and ready while they can take turns', () => {
  const [container] = one('Deployment').spec.template.spec.containers;
  assert.equal(container.startupProbe.httpGet.path, '/health/live');
  assert.equal(container.livenessProbe.httpGet.path, '/health/live');
  assert.equal(container.readinessProbe.httpGet.path, '/health/ready');
  // The host asks its store for up to three seconds.
  assert.ok(container.readinessProbe.timeoutSeconds > 3);
});

test('replicas follow the turns in flight, which the adapter serves for each pod', () => {
  const pods = one('HorizontalPodAutoscaler').spec.metrics.filter(({ type }) => type === 'Pods');
  assert.equal(pods.length, 1);
  const { rules } = parseAllDocuments(readFileSync(join(folder, '..', 'monitoring', 'prometheus-adapter.yaml'), 'utf8'))[0].toJS();
  assert.deepEqual(rules.custom.map(rule => /^[a-z_]+/.exec(rule.seriesQuery)[0]), [pods[0].pods.metric.name]);
  assert.deepEqual(Object.values(rules.custom[0].resources.overrides).map(({ resource }) => resource), ['namespace', 'pod']);
  const environment = Object.fromEntries(one('Deployment').spec.template.spec.containers[0].env.map(({ name, value }) => [name, value]));
  assert.ok(environment.Telemetry__Endpoint, 'without a collector nothing is told');
});

test('the pods meet the restricted standard, and no secret is written down', () => {
  const { spec } = one('Deployment').spec.template;
  assert.equal(one('Namespace').metadata.labels['pod-security.kubernetes.io/enforce'], 'restricted');
  assert.equal(spec.securityContext.runAsNonRoot, true);
  assert.equal(spec.securityContext.seccompProfile.type, 'RuntimeDefault');
  assert.equal(spec.automountServiceAccountToken, false);
  for (const { securityContext, env, resources } of spec.containers) {
    assert.deepEqual(securityContext, { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } });
    assert.ok(resources.limits.memory && resources.requests.cpu);
    for (const { name, value } of env) if (/password|secret|key|connection/i.test(name)) assert.equal(value, undefined, name);
  }
  assert.ok(!manifests.some(({ kind }) => kind === 'Secret'));
});
