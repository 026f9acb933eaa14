// /propertymappings/provider/scope/: which claims a scope brings. Those of the installation are found by what manages them.
import { randomUUID } from 'node:crypto'
import { notFound } from './api-error.ts'
import { text } from './field-types.ts'
import { type Fields, nullable, readBody, required, ruled } from './fields.ts'
import { byText, contains, filtered, isTrue, page, requireChoice } from './query.ts'
import { type State, valuesOf } from './state.ts'
import type { StoredMapping } from './stored-applications.ts'
import type { Asked, Routes, World } from './world.ts'

const base = '/propertymappings/provider/scope/'

export function mappingRoutes({ state, pages }: World): Routes {
  const found = ({ params }: Asked) => mappingAt(state, params['pk'])
  return {
    [`GET ${base}`]: ({ query }) => page(listed(state, query), query, { sizes: pages, show: shown }),
    [`POST ${base}`]: ({ body }) => ({ status: 201, body: shown(write(state, null, body)) }),
    [`GET ${base}:pk/`]: asked => ({ body: shown(found(asked)) }),
    [`PATCH ${base}:pk/`]: asked => ({ body: shown(write(state, found(asked), asked.body)) }),
    [`DELETE ${base}:pk/`]: (asked) => {
      const { pk } = found(asked)
      state.mappings.delete(pk)
      for (const provider of valuesOf(state.providers).filter(({ property_mappings }) => property_mappings.includes(pk))) {
        const property_mappings = provider.property_mappings.filter(key => key !== pk)
        state.providers.put(String(provider.pk), { ...provider, property_mappings })
      }
      return { status: 204 }
    },
  }
}

function listed({ mappings }: State, query: URLSearchParams): StoredMapping[] {
  const all = valuesOf(mappings)
  requireChoice(query, 'managed', value => all.some(({ managed }) => managed === value))
  return filtered(all, query, {
    managed: ({ managed }, value) => managed === value,
    managed__isnull: ({ managed }, value) => (managed === null) === isTrue(value),
    name: ({ name }, value) => name === value,
    scope_name: ({ scope_name }, value) => scope_name === value,
    search: ({ name, scope_name }, value) => contains(name, scope_name)(value),
  }).toSorted(byText(({ scope_name }) => scope_name))
}

function write({ mappings }: State, before: StoredMapping | null, body: unknown): StoredMapping {
  const isTaken = (name: string) => valuesOf(mappings).some(other => other.name === name && other.pk !== before?.pk)
  const fields: Fields<StoredMapping> = {
    name: required(ruled(text(), name => isTaken(name) ? 'Property Mapping with this name already exists.' : null)),
    scope_name: required(text()), expression: required(text()), description: text({ blank: true }), managed: nullable(text()),
  }
  const blank = { pk: randomUUID(), managed: null, name: '', expression: '', scope_name: '', description: '' }
  const mapping = { ...blank, ...before, ...readBody(body, fields, { whole: !before }) }
  mappings.put(mapping.pk, mapping)
  return mapping
}

function shown(mapping: StoredMapping) {
  return {
    ...mapping, component: 'ak-property-mapping-provider-scope-form', verbose_name: 'Scope Mapping', verbose_name_plural: 'Scope Mappings',
    meta_model_name: 'authentik_providers_oauth2.scopemapping',
  }
}

function mappingAt({ mappings }: State, pk = ''): StoredMapping {
  const mapping = mappings.get(pk)
  if (!mapping) throw notFound('ScopeMapping')
  return mapping
}
