// /stages/invitation/invitations/: a way into an enrolment flow.
import { randomUUID } from 'node:crypto'
import { dictionary, keyOf, moment, slug, truth } from './field-types.ts'
import { type Fields, nullable, readBody, required } from './fields.ts'
import { shownFlow } from './flows.ts'
import { byText, contains, filtered, page } from './query.ts'
import { partialUser } from './show-group.ts'
import { type State, valuesOf } from './state.ts'
import type { StoredInvitation } from './stored-applications.ts'
import type { StoredUser } from './stored-people.ts'
import { isRecent, type Routes, type World } from './world.ts'

const base = '/stages/invitation/invitations/'

export function invitationRoutes(world: World): Routes {
  const show = (invitation: StoredInvitation) => shown(world, invitation)
  return {
    [`GET ${base}`]: ({ query }) => page(listed(world.state, query), query, { sizes: world.pages, show }),
    [`POST ${base}`]: ({ body, caller }) => ({ status: 201, body: show(create(world, body, caller)) }),
  }
}

function listed({ invitations, users, flows }: State, query: URLSearchParams): StoredInvitation[] {
  return filtered(valuesOf(invitations), query, {
    name: ({ name }, value) => name === value,
    created_by__username: ({ created_by }, value) => users.get(String(created_by))?.username === value,
    flow__slug: ({ flow }, value) => flows.get(flow ?? '')?.slug === value,
    search: ({ name }, value) => contains(name)(value),
  }).toSorted(byText(({ name }) => name))
}

function create(world: World, body: unknown, { pk: created_by }: StoredUser): StoredInvitation {
  const { flows, invitations } = world.state
  const fields: Fields<StoredInvitation> = {
    name: required(slug(isRecent(world) ? Infinity : 50)), expires: nullable(moment()), fixed_data: dictionary(), single_use: truth(),
    flow: nullable(keyOf(pk => flows.get(pk))),
  }
  const blank = { pk: randomUUID(), name: '', expires: null, fixed_data: {}, created_by, single_use: false, flow: null }
  const invitation = { ...blank, ...readBody(body, fields, { whole: true }) }
  invitations.put(invitation.pk, invitation)
  return invitation
}

function shown(world: World, invitation: StoredInvitation) {
  const flow = world.state.flows.get(invitation.flow ?? '')
  const author = world.state.users.get(String(invitation.created_by))
  return { ...invitation, created_by: author ? partialUser(author) : null, flow_obj: flow ? shownFlow(world, flow) : null }
}
