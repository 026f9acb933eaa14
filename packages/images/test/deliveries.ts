// Deliveries as each source makes them, written by hand from what their documentation and sources say.
import type { WebhookHeaders, WebhookSource } from '../src/index.ts'

export const digest = `sha256:${'3d'.repeat(32)}`
const json = { 'content-type': 'application/json' }

export interface Delivery { source: WebhookSource, headers: WebhookHeaders, body: unknown }

/** One pushed tag `v1` of `acme/shop`, by everybody who can tell. */
export const deliveries: Record<string, Delivery> = {
  'a registry': {
    source: 'distribution', headers: { 'content-type': 'application/vnd.docker.distribution.events.v1+json' },
    body: { events: [distributionEvent()] },
  },
  'a registry as documented': {
    source: 'distribution', headers: { 'content-type': 'application/vnd.docker.distribution.events.v2+json' },
    body: { events: [distributionEvent()] },
  },
  'Docker Hub': {
    source: 'hub', headers: json,
    body: {
      callback_url: 'https://elsewhere.test/callback', push_data: { pushed_at: 1_795_000_000, pusher: 'somebody', tag: 'v1' },
      repository: { name: 'shop', namespace: 'acme', repo_name: 'acme/shop', status: 'Active', is_official: false },
    },
  },
  'GitHub of a registry package': {
    source: 'github', headers: { ...json, 'x-github-event': 'registry_package', 'x-github-delivery': 'd-1' },
    body: { action: 'published', registry_package: githubPackage() },
  },
  'GitHub of a package': {
    source: 'github', headers: { ...json, 'x-github-event': 'package', 'x-github-delivery': 'd-2' },
    body: { action: 'updated', package: githubPackage() },
  },
  Gitea: {
    source: 'gitea', headers: { ...json, 'x-gitea-event': 'package', 'x-github-event': 'package', 'x-gitea-delivery': 'd-3' },
    body: { action: 'created', package: giteaPackage() },
  },
  Forgejo: {
    source: 'gitea', headers: { ...json, 'x-forgejo-event': 'package', 'x-gitea-event': 'package', 'x-forgejo-delivery': 'd-4' },
    body: { action: 'created', package: giteaPackage() },
  },
  Harbor: {
    source: 'harbor', headers: json,
    body: { type: 'PUSH_ARTIFACT', occur_at: 1_795_000_000, operator: 'robot', event_data: harborData() },
  },
  'Harbor with CloudEvents': {
    source: 'harbor', headers: { 'content-type': 'application/cloudevents+json' },
    body: {
      specversion: '1.0', id: 'd-5', source: '/projects/1/webhook/policies/3', type: 'harbor.artifact.pushed',
      datacontenttype: 'application/json', time: '2026-11-20T12:00:00Z', data: harborData(), operator: 'robot',
    },
  },
  CI: { source: 'generic', headers: { ...json, 'x-timestamp': '1795000000' }, body: { image: 'ghcr.io/acme/shop', tag: 'v1', digest } },
}

export function distributionEvent(target: object = {}, event: object = {}) {
  return {
    id: 'e-1', timestamp: '2026-11-20T12:00:00Z', action: 'push', actor: {}, source: { addr: 'registry:5000', instanceID: 'i-1' },
    request: { id: 'r-1', addr: '10.0.0.1:4000', host: 'registry.acme.test:5000', method: 'PUT', useragent: 'docker' },
    ...event,
    target: {
      mediaType: 'application/vnd.oci.image.index.v1+json', size: 700, length: 700, digest, repository: 'acme/shop',
      url: 'http://registry.acme.test:5000/v2/acme/shop/manifests/v1', tag: 'v1', ...target,
    },
  }
}

export function githubPackage(version: object = {}) {
  return {
    id: 1, name: 'shop', namespace: 'Acme', package_type: 'CONTAINER', ecosystem: 'CONTAINER', owner: { login: 'Acme' },
    registry: { name: 'GitHub CONTAINER registry', type: 'CONTAINER', url: 'https://CONTAINER.pkg.github.com/Acme' },
    package_version: {
      id: 2, version: digest, name: digest, package_url: 'ghcr.io/Acme/shop:v1',
      container_metadata: { tag: { name: 'v1', digest }, labels: {}, manifest: { digest } }, ...version,
    },
  }
}

export function giteaPackage(more: object = {}) {
  return {
    id: 1, type: 'container', name: 'shop', version: 'v1', owner: { login: 'Acme' }, repository: null, creator: { login: 'somebody' },
    html_url: 'https://git.acme.test/Acme/-/packages/container/shop/v1', created_at: '2026-11-20T12:00:00Z', ...more,
  }
}

export function harborData(...resources: object[]) {
  const usual = { digest, tag: 'v1', resource_url: 'harbor.acme.test/acme/shop:v1' }
  return {
    repository: { date_created: 1, name: 'shop', namespace: 'acme', repo_full_name: 'acme/shop', repo_type: 'private' },
    resources: resources.length > 0 ? resources : [usual],
  }
}

export function bytes(body: unknown): Buffer {
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))
}
