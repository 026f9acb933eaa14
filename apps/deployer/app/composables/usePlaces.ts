import { useIntervalFn } from '@vueuse/core'
import type { DeployerEventType } from '@dezky/contracts/deployer'
import { addressOf, factsSaid, type PlaceAnswers, type PlaceKind, type PlaceRow } from '../components/place/place-row'

export interface Check { ok: boolean, tookMs: number, problem: string | null, said: string }

/** Hosts, ingresses or registries, and whether each answers now. */
export function usePlaces(kind: PlaceKind) {
  const { request, requestInBackground } = useApi()
  const places = useLoad(ask => readPlaces(ask, kind))
  const checks = reactive(new Map<string, Check | 'asking'>())

  async function check(name: string) {
    if (!checks.has(name)) checks.set(name, 'asking')
    const { ok, tookMs, problem, facts } = await checkPlace(requestInBackground, kind, name)
    checks.set(name, { ok, tookMs, problem, said: factsSaid(facts) })
  }

  function checkAll() {
    for (const { name } of places.value.value ?? []) void check(name).catch(() => checks.delete(name))
  }

  async function remove(name: string) {
    await removePlace(request, kind, name)
    checks.delete(name)
    await places.refresh()
  }

  useNews(newsOf[kind], places.refresh)
  watch(places.value, checkAll)
  useIntervalFn(() => document.visibilityState === 'visible' && checkAll(), 30_000)
  return { ...places, checks, check, remove }
}

const newsOf: Record<PlaceKind, DeployerEventType[]> = {
  hosts: ['host.created', 'host.changed', 'host.removed', 'host.away', 'host.back'],
  ingresses: ['ingress.created', 'ingress.changed', 'ingress.removed', 'ingress.away', 'ingress.back'],
  registries: ['registry.created', 'registry.changed', 'registry.removed', 'registry.away', 'registry.back'],
}

type Ask = ReturnType<typeof useApi>['request']

async function readPlaces(ask: Ask, kind: PlaceKind): Promise<PlaceRow[]> {
  switch (kind) {
    case 'hosts': return (await ask(api => api.GET('/v1/hosts'))).items.map(known =>
      ({ ...named(known), address: addressOf(known.endpoint) }))
    case 'ingresses': return (await ask(api => api.GET('/v1/ingresses'))).items.map(known =>
      ({ ...named(known), driver: known.options.driver, address: addressOf(known.options.publicAddress) }))
    case 'registries': return (await ask(api => api.GET('/v1/registries'))).items.map(known =>
      ({ ...named(known), address: known.host }))
  }
}

function named<Known extends PlaceAnswers[PlaceKind]>(known: Known) {
  return { name: known.name, missingSecrets: known.missingSecrets, known }
}

type Checked = Omit<Check, 'said'> & { facts: object | null }

async function checkPlace(ask: Ask, kind: PlaceKind, name: string): Promise<Checked> {
  const path = { params: { path: { name } } }
  switch (kind) {
    case 'hosts': return ask(api => api.GET('/v1/hosts/{name}/check', path))
    case 'ingresses': return ask(api => api.GET('/v1/ingresses/{name}/check', path))
    case 'registries': return ask(api => api.GET('/v1/registries/{name}/check', path))
  }
}

async function removePlace(ask: Ask, kind: PlaceKind, name: string): Promise<unknown> {
  const path = { params: { path: { name } } }
  switch (kind) {
    case 'hosts': return ask(api => api.DELETE('/v1/hosts/{name}', path))
    case 'ingresses': return ask(api => api.DELETE('/v1/ingresses/{name}', path))
    case 'registries': return ask(api => api.DELETE('/v1/registries/{name}', path))
  }
}
