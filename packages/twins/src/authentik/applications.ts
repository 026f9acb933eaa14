// /core/applications/, known by their slugs.
import { randomUUID } from 'node:crypto'
import { notFound } from './api-error.ts'
import { mayOpen, unbind } from './bindings.ts'
import { choice, keyOf, keysOf, slug, text, truth, url } from './field-types.ts'
import { type Fields, nullable, readBody, required, ruled } from './fields.ts'
import { applicationOf, shownBaseProvider } from './providers.ts'
import { byText, contains, filtered, isTrue, page } from './query.ts'
import { isSuperuser } from './show-user.ts'
import { type State, valuesOf } from './state.ts'
import type { StoredApplication } from './stored-applications.ts'
import type { StoredUser } from './stored-people.ts'
import { type Asked, isRecent, type Routes, type World } from './world.ts'

const reserved = ['authorize', 'token', 'device', 'userinfo', 'introspect', 'revoke']

export function applicationRoutes(world: World): Routes {
  const { state } = world
  const found = ({ params }: Asked) => applicationAt(state, params['slug'])
  const show = (application: StoredApplication) => shown(world, application)
  return {
    'GET /core/applications/': ({ query, caller }) => page(listed(state, query, caller), query, { sizes: world.pages, show }),
    'POST /core/applications/': ({ body }) => ({ status: 201, body: show(createApplication(world, body)) }),
    'GET /core/applications/:slug/': asked => ({ body: show(found(asked)) }),
    'PUT /core/applications/:slug/': asked => ({ body: show(change(world, found(asked), asked.body, true)) }),
    'PATCH /core/applications/:slug/': asked => ({ body: show(change(world, found(asked), asked.body, false)) }),
    'DELETE /core/applications/:slug/': (asked) => {
      const { pk } = found(asked)
      unbind(state, ({ target }) => target === pk)
      state.applications.delete(pk)
      return { status: 204 }
    },
  }
}

/** Only what the asker may open, unless all are asked for: an application bound to a group they are not in is not in the list. */
function listed(state: State, query: URLSearchParams, caller: StoredUser): StoredApplication[] {
  const all = isTrue(query.get('superuser_full_list')) && isSuperuser(state, caller)
  return filtered(valuesOf(state.applications).filter(application => all || mayOpen(state, application, caller)), query, {
    name: ({ name }, value) => name === value,
    slug: (application, value) => application.slug === value,
    group: ({ group }, value) => group === value,
    meta_launch_url: ({ meta_launch_url }, value) => meta_launch_url === value,
    search: ({ name, slug, group }, value) => contains(name, slug, group)(value),
  }).toSorted(byText(({ name }) => name))
}

export function createApplication(world: World, body: unknown): StoredApplication {
  const blank: StoredApplication = {
    pk: randomUUID(), name: '', slug: '', provider: null, backchannel_providers: [], open_in_new_tab: false, meta_launch_url: '',
    meta_description: '', meta_publisher: '', policy_engine_mode: 'any', group: '',
    ...isRecent(world) ? { meta_icon: '', meta_hide: false } : {},
  }
  return put(world.state, { ...blank, ...readBody(body, applicationFields(world, null), { whole: true }) })
}

function change(world: World, before: StoredApplication, body: unknown, whole: boolean): StoredApplication {
  return put(world.state, { ...before, ...readBody(body, applicationFields(world, before), { whole }) })
}

function put({ applications }: State, application: StoredApplication): StoredApplication {
  applications.put(application.pk, application)
  return application
}

export function applicationFields(world: World, before: StoredApplication | null): Fields<StoredApplication> {
  const { state } = world
  const provider = keyOf(pk => state.providers.get(pk))
  const isTaken = (value: string) => valuesOf(state.applications).some(other => other.slug === value && other.pk !== before?.pk)
  const hasAnother = (pk: number) => ![undefined, before?.pk].includes(applicationOf(state, pk)?.pk)
  return {
    name: required(text()),
    slug: required(ruled(slug(isRecent(world) ? Infinity : 50), (value) => {
      if (reserved.includes(value)) return `The slug '${value}' is reserved and cannot be used for applications.`
      return isTaken(value) ? 'Application with this slug already exists.' : null
    })),
    provider: nullable(ruled(provider, pk => hasAnother(pk) ? 'Application with this provider already exists.' : null)),
    backchannel_providers: keysOf(pk => state.providers.get(pk)), open_in_new_tab: truth(), meta_launch_url: url(),
    meta_description: text({ blank: true }), meta_publisher: text({ blank: true }), policy_engine_mode: choice('all', 'any'),
    group: text({ blank: true }), ...isRecent(world) ? { meta_icon: text({ blank: true }), meta_hide: truth() } : {},
  }
}

function shown(world: World, application: StoredApplication) {
  const { state } = world
  const provider = state.providers.get(String(application.provider))
  const [uri] = provider?.redirect_uris ?? []
  return {
    ...application, provider_obj: provider ? shownBaseProvider(state, provider) : null,
    backchannel_providers_obj: application.backchannel_providers.map(pk => state.providers.get(String(pk)))
      .filter(found => found !== undefined).map(found => shownBaseProvider(state, found)),
    launch_url: application.meta_launch_url || originOf(uri?.url),
    ...isRecent(world) ? { meta_icon_url: null, meta_icon_themed_urls: null } : { meta_icon: null },
  }
}

/** Without an address of its own, an application is taken to be where its people come back to. */
function originOf(address = ''): string | null {
  return URL.canParse(address) ? new URL(address).origin : null
}

function applicationAt({ applications }: State, wanted = ''): StoredApplication {
  const application = valuesOf(applications).find(candidate => candidate.slug === wanted)
  if (!application) throw notFound('Application')
  return application
}
