// /flows/instances/: what a person goes through, looked up by slug because keys differ in every installation.
import { randomUUID } from 'node:crypto'
import { choice, slug, text, truth } from './field-types.ts'
import { type Fields, readBody, required, ruled } from './fields.ts'
import { byText, contains, filtered, page, requireChoice } from './query.ts'
import { type State, valuesOf } from './state.ts'
import type { StoredFlow } from './stored-applications.ts'
import { isRecent, type Routes, type World } from './world.ts'

const designations = [
  'authentication', 'authorization', 'invalidation', 'enrollment', 'unenrollment', 'recovery', 'stage_configuration',
] as const

export function flowRoutes(world: World): Routes {
  const show = (flow: StoredFlow) => shownFlow(world, flow)
  return {
    'GET /flows/instances/': ({ query }) => page(listed(world.state, query), query, { sizes: world.pages, show }),
    'POST /flows/instances/': ({ body }) => ({ status: 201, body: show(create(world, body)) }),
  }
}

function listed({ flows }: State, query: URLSearchParams): StoredFlow[] {
  requireChoice(query, 'designation', value => designations.some(designation => designation === value))
  return filtered(valuesOf(flows), query, {
    flow_uuid: ({ pk }, value) => pk === value,
    slug: (flow, value) => flow.slug === value,
    name: ({ name }, value) => name === value,
    designation: ({ designation }, value) => designation === value,
    search: ({ name, slug, designation, title }, value) => contains(name, slug, designation, title)(value),
  }).toSorted(byText(flow => flow.slug))
}

function create(world: World, body: unknown): StoredFlow {
  const { flows } = world.state
  const isTaken = (wanted: string) => valuesOf(flows).some(flow => flow.slug === wanted)
  const fields: Fields<StoredFlow> = {
    name: required(text()), title: required(text()), designation: required(choice(...designations)),
    slug: required(ruled(slug(isRecent(world) ? Infinity : 50), value => isTaken(value) ? 'Flow with this slug already exists.' : null)),
    authentication: choice('none', 'require_authenticated', 'require_unauthenticated', 'require_superuser'),
    policy_engine_mode: choice('all', 'any'), compatibility_mode: truth(),
  }
  const flow = {
    pk: randomUUID(), name: '', slug: '', title: '', designation: '', authentication: 'none',
    policy_engine_mode: 'any', compatibility_mode: false, ...readBody(body, fields, { whole: true }),
  }
  flows.put(flow.pk, flow)
  return flow
}

export function shownFlow(world: World, flow: StoredFlow) {
  const background = '/static/dist/assets/images/flow_background.jpg'
  return {
    ...flow, policybindingmodel_ptr_id: flow.pk, stages: [], policies: [], cache_count: 0, layout: 'stacked',
    denied_action: 'message_continue', export_url: `/api/v3/flows/instances/${flow.slug}/export/`,
    ...isRecent(world) ? { background: '', background_url: background, background_themed_urls: null } : { background },
  }
}
