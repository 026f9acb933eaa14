// An application with its provider and the group it is bound to.
import { purposeKey } from '../marker.ts'
import { differing, inTheWay, nothing, one, type Plan, together } from './change.ts'
import { type DesiredApplication, type DesiredSetUp, publisher } from './desired.ts'
import type { ObservedApplication, ObservedProvider, ObservedSetUp } from './observed.ts'

const theirs = ['openid', 'email', 'offline_access'].map(scope => `goauthentik.io/providers/oauth2/scope-${scope}`)

export function planApplication(desired: DesiredApplication, observed: ObservedSetUp, { mappings }: DesiredSetUp): Plan {
  const { slug, boundTo } = desired
  const wanted = [...theirs, ...mappings.map(({ managed }) => managed)]
  const scopes = wanted.map(managed => observed.mappings.find(found => found.managed === managed))
  const missing = wanted.find((_, at) => !scopes[at])
  if (missing) return inTheWay(`${slug} needs the scope mapping ${missing}, which is not there.`)
  // Without its group it would be open to everybody.
  const group = observed.groups.find(({ attributes }) => attributes[purposeKey] === boundTo)
  if (boundTo !== null && !group) return inTheWay(`${slug} waits for the group that may open it.`)
  const parts = { scopes: scopes.flatMap(scope => scope?.pk ?? []), group: group?.pk ?? null }
  const application = observed.applications.find(found => found.slug === slug)
  return application ? planExisting({ desired, application, observed, parts }) : planNew(desired, observed, parts)
}

interface Parts { scopes: string[], group: string | null }

/** Both in one transaction, bound from the first moment. */
function planNew(desired: DesiredApplication, observed: ObservedSetUp, { scopes, group }: Parts): Plan {
  const { slug, name, meta_launch_url, provider } = desired
  const holder = observed.providers.find(found => found.client_id === provider.client_id || found.name === provider.name)
  if (holder) return inTheWay(`There is a provider "${holder.name}" with the client id ${holder.client_id} that is not of our ${slug}.`)
  const { authorization, invalidation } = observed.flows
  const body = {
    app: { name, slug, meta_launch_url, meta_publisher: publisher, policy_engine_mode: 'any' },
    provider_model: 'authentik_providers_oauth2.oauth2provider',
    provider: {
      ...provider, authorization_flow: authorization, invalidation_flow: invalidation, property_mappings: scopes,
      signing_key: observed.signingKey,
    },
    policy_bindings: group === null ? [] : [bindingTo(group)],
  }
  return one({ words: `made the application ${slug} with its provider`, method: 'PUT', path: '/core/transactional/applications/', body })
}

interface Existing { desired: DesiredApplication, application: ObservedApplication, observed: ObservedSetUp, parts: Parts }

function planExisting({ desired, application, observed, parts }: Existing): Plan {
  const { slug, name, meta_launch_url } = desired
  if (application.meta_publisher !== publisher) {
    return inTheWay(`There is an application ${slug} that we did not make. If it is meant, make its publisher ${publisher}.`)
  }
  const provider = observed.providers.find(({ pk }) => pk === application.provider)
  if (!provider) return inTheWay(`The application ${slug} has lost its provider: remove it, and run this again.`)
  const change = differing(application, { name, meta_launch_url, policy_engine_mode: 'any' })
  return together([
    planProvider(desired, provider, { ...parts, signingKey: observed.signingKey }),
    Object.keys(change).length === 0
      ? nothing
      : one({
          words: `changed ${Object.keys(change).join(', ')} of the application ${slug}`,
          method: 'PATCH', path: `/core/applications/${slug}/`, body: change,
        }),
    planBinding({ desired, application, observed, parts }),
  ])
}

type Wanted = Parts & { signingKey: string }

/** Scopes and another key that somebody chose stay. */
function planProvider({ slug, provider: desired }: DesiredApplication, found: ObservedProvider, wanted: Wanted): Plan {
  const missing = wanted.scopes.filter(pk => !found.property_mappings.includes(pk))
  const body = {
    ...differing(found, desired),
    ...missing.length === 0 ? {} : { property_mappings: [...found.property_mappings, ...missing] },
    ...found.signing_key ? {} : { signing_key: wanted.signingKey },
  }
  if (Object.keys(body).length === 0) return nothing
  const words = `changed ${Object.keys(body).join(', ')} of the provider of ${slug}`
  return one({ words, method: 'PATCH', path: `/providers/oauth2/${found.pk}/`, body })
}

/** Bindings somebody added stay. */
function planBinding({ desired: { slug }, application, observed, parts: { group } }: Existing): Plan {
  if (group === null) return nothing
  const found = observed.bindings.find(binding => binding.target === application.pk && binding.group === group)
  const wanted = bindingTo(group)
  if (!found) {
    const body = { ...wanted, target: application.pk }
    return one({ words: `bound ${slug} to its group`, method: 'POST', path: '/policies/bindings/', body })
  }
  const change = differing(found, { enabled: true, negate: false, failure_result: false })
  if (Object.keys(change).length === 0) return nothing
  const words = `repaired the binding of ${slug} to its group`
  return one({ words, method: 'PATCH', path: `/policies/bindings/${found.pk}/`, body: change })
}

function bindingTo(group: string) {
  return { group, order: 0, enabled: true, negate: false, timeout: 30, failure_result: false }
}
