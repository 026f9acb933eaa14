// Every page of the deployer, and something worth showing on each.
import { hookSecret, type World } from '../services/deployer/test/world.ts'
import type { TouredPage } from './pages/page-tour.ts'

export interface Shipped {
  deployment: string
  instance: string
}

const stage = '/projects/shop/stages/prod'

export const deployerPages: TouredPage<Shipped>[] = [
  { name: 'overview', path: () => '/' },
  { name: 'deploy', path: () => '/deploy' },
  { name: 'project', path: () => '/projects/shop', needsData: true },
  { name: 'project-history', path: () => '/projects/shop/history', needsData: true },
  { name: 'project-variables', path: () => '/projects/shop/variables', needsData: true },
  { name: 'project-settings', path: () => '/projects/shop/settings', needsData: true },
  { name: 'stage', path: () => stage, needsData: true },
  { name: 'stage-history', path: () => `${stage}/history`, needsData: true },
  { name: 'stage-variables', path: () => `${stage}/variables`, needsData: true },
  { name: 'stage-settings', path: () => `${stage}/settings`, needsData: true },
  { name: 'deployment', path: ({ deployment }) => `/deployments/${deployment}`, needsData: true },
  { name: 'instances', path: () => '/instances' },
  { name: 'instance', path: ({ instance }) => `/instances?instance=${instance}`, needsData: true },
  { name: 'compare', path: () => '/compare?left=shop/prod&right=shop/test', needsData: true },
  { name: 'compare-empty', path: () => '/compare' },
  { name: 'hosts', path: () => '/hosts' },
  { name: 'ingresses', path: () => '/ingresses' },
  { name: 'registries', path: () => '/registries' },
  { name: 'webhooks', path: () => '/webhooks' },
  { name: 'registry', path: () => '/registries/local' },
  { name: 'events', path: () => '/events' },
  { name: 'audit', path: () => '/audit' },
  { name: 'transfer', path: () => '/transfer', readsNothing: true },
  { name: 'settings', path: () => '/settings/general' },
  { name: 'people', path: () => '/settings/people' },
  { name: 'notifications', path: () => '/settings/notifications' },
  { name: 'keys', path: () => '/settings/keys' },
]

/** Made through the API, as anybody would. */
export async function shipSomething(world: World): Promise<Shipped> {
  const { api, push, registry, url } = world
  await push({ name: 'team/shop', version: '1.0.0' })
  const { id: deployment } = await api.post<{ id: string }>('/quick-deployments', { image: `${registry.host}/team/shop:1.0.0` })
  await world.ended(deployment)
  await api.post('/projects/shop/stages', { name: 'test', host: 'here', ingress: 'front' })
  await world.ended((await api.post<{ id: string }>('/projects/shop/stages/test/deployments', { tag: '1.0.0' })).id)
  await api.post('/people', { username: 'anna', name: 'Anna Holm', password: 'korrekt hest batteri', role: 'deployer', projects: ['shop'] })
  await api.post('/api-keys', { name: 'CI', role: 'deployer', projects: ['shop'] })
  await api.post('/notification-channels', { name: 'team', options: { kind: 'ntfy', url: 'https://1.1.1.1', topic: 'team' } })
  await fetch(`${url}/hooks/local`, {
    method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${hookSecret}` },
    body: JSON.stringify({ image: 'team/shop', tag: '1.0.0' }),
  })
  const { items } = await api.get<{ items: { id: string }[] }>('/instances')
  return { deployment, instance: items[0]?.id ?? '' }
}
