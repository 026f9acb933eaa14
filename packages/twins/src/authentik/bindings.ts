// /policies/bindings/: who may open an application. One that is bound to nobody is open to everybody.
import { randomUUID } from 'node:crypto'
import { invalid, notFound } from './api-error.ts'
import { keyOf, truth, whole as integer } from './field-types.ts'
import { type Fields, nullable, readBody, required } from './fields.ts'
import { filtered, isTrue, page } from './query.ts'
import { partialGroup, partialUser } from './show-group.ts'
import { groupsOf, type State, valuesOf } from './state.ts'
import type { StoredApplication, StoredBinding } from './stored-applications.ts'
import type { StoredUser } from './stored-people.ts'
import type { Asked, Routes, World } from './world.ts'

export function bindingRoutes(world: World): Routes {
  const { state } = world
  const found = ({ params }: Asked) => bindingAt(state, params['pk'])
  const show = (binding: StoredBinding) => shown(world, binding)
  return {
    'GET /policies/bindings/': ({ query }) => page(listed(state, query), query, { sizes: world.pages, show }),
    'POST /policies/bindings/': ({ body }) => ({ status: 201, body: show(write(state, null, body, true)) }),
    'GET /policies/bindings/:pk/': asked => ({ body: show(found(asked)) }),
    'PUT /policies/bindings/:pk/': asked => ({ body: show(write(state, found(asked), asked.body, true)) }),
    'PATCH /policies/bindings/:pk/': asked => ({ body: show(write(state, found(asked), asked.body, false)) }),
    'DELETE /policies/bindings/:pk/': (asked) => {
      state.bindings.delete(found(asked).pk)
      return { status: 204 }
    },
  }
}

function listed({ bindings }: State, query: URLSearchParams): StoredBinding[] {
  return filtered(valuesOf(bindings), query, {
    target: ({ target }, value) => target === value,
    target_in: ({ target }, value) => value.split(',').includes(target),
    policy: ({ policy }, value) => policy === value,
    policy__isnull: ({ policy }, value) => (policy === null) === isTrue(value),
    enabled: ({ enabled }, value) => enabled === isTrue(value),
    order: ({ order }, value) => order === Number(value),
    timeout: ({ timeout }, value) => timeout === Number(value),
  }).toSorted((a, b) => a.order - b.order)
}

export function createBinding(state: State, body: unknown): StoredBinding {
  return write(state, null, body, true)
}

function write(state: State, before: StoredBinding | null, body: unknown, whole: boolean): StoredBinding {
  const target = keyOf(pk => state.applications.get(pk) ?? state.flows.get(pk))
  const fields: Fields<StoredBinding> = {
    target: required(target), order: required(integer()), group: nullable(keyOf(pk => state.groups.get(pk))),
    user: nullable(keyOf(pk => state.users.get(pk))), policy: nullable(keyOf<string>(() => undefined)),
    enabled: truth(), negate: truth(), timeout: integer({ min: 0 }), failure_result: truth(),
  }
  const blank: StoredBinding = {
    pk: randomUUID(), policy: null, group: null, user: null, target: '', negate: false, enabled: true, order: 0, timeout: 30,
    failure_result: false,
  }
  const binding = { ...blank, ...before, ...readBody(body, fields, { whole }) }
  requireOne(binding)
  state.bindings.put(binding.pk, binding)
  return binding
}

function requireOne({ policy, group, user }: StoredBinding): void {
  const given = [policy, group, user].filter(value => value !== null)
  const names = '\'policy\', \'group\', \'user\''
  if (given.length > 1) throw invalid({ non_field_errors: [`Only one of ${names} must be set.`] })
  if (given.length === 0) throw invalid({ non_field_errors: [`One of ${names} must be set.`] })
}

function shown(world: World, binding: StoredBinding) {
  const group = world.state.groups.get(binding.group ?? '')
  const user = world.state.users.get(String(binding.user))
  return { ...binding, policy_obj: null, group_obj: group ? partialGroup(world, group) : null, user_obj: user ? partialUser(user) : null }
}

export function mayOpen(state: State, { pk, policy_engine_mode }: StoredApplication, person: StoredUser): boolean {
  const bound = valuesOf(state.bindings).filter(({ target, enabled }) => target === pk && enabled)
  const groups = groupsOf(state, person).map(group => group.pk)
  const passes = (binding: StoredBinding) => binding.negate !== (binding.user === person.pk || groups.includes(binding.group ?? ''))
  return bound.length === 0 || (policy_engine_mode === 'any' ? bound.some(passes) : bound.every(passes))
}

/** Whatever is bound goes with what it was bound to. */
export function unbind({ bindings }: State, isGone: (binding: StoredBinding) => boolean): void {
  for (const binding of valuesOf(bindings).filter(isGone)) bindings.delete(binding.pk)
}

function bindingAt({ bindings }: State, pk = ''): StoredBinding {
  const binding = bindings.get(pk)
  if (!binding) throw notFound('PolicyBinding')
  return binding
}
