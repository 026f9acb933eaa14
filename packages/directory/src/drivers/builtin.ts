// The directory inside Dezky's own identity service, over its admin API.
import { z } from 'zod'
import type { Directory } from '../directory.ts'
import { answer, answerUnless, type Asked, type BuiltinOptions, done, segment, send } from './admin-api.ts'

export type { BuiltinOptions } from './admin-api.ts'

const identified = z.object({ id: z.string() })
const ensured = z.object({ id: z.string(), claim: z.string() })
const issuedLink = z.object({ url: z.string(), expiresAt: z.coerce.date() })
const observedGroup = z.object({
  id: z.string(), name: z.string(), members: z.array(z.object({ id: z.string(), enabled: z.boolean() })),
})
const observedPerson = z.object({
  id: z.string(), email: z.string(), name: z.string(), locale: z.string(), enabled: z.boolean(), groupIds: z.array(z.string()),
  ready: z.boolean(), secondFactor: z.boolean(), secondFactorRequired: z.boolean(),
})
const moment = z.coerce.date().nullable()
const listedSessions = z.object({
  sessions: z.array(z.object({
    id: z.string(), userAgent: z.string().nullable(), address: z.string().nullable(), clients: z.array(z.string()),
    sids: z.array(z.string()), startedAt: moment, lastSeenAt: moment, expiresAt: moment,
  })),
})
const answering = z.object({ version: z.string().nullable() })

export function builtin(options: BuiltinOptions): Directory {
  const issuer = options.issuer ?? options.url
  return {
    product: 'Dezky', issuer, ...groups(options), ...people(options), ...access(options), ...sessions(options),
    probe: async () => ({ ...await answer(send(options, { method: 'GET', path: '/version' }), answering), twin: false }),
    async [Symbol.asyncDispose]() {},
  }
}

type Groups = Pick<Directory, 'ensureGroup' | 'removeGroup' | 'observeGroup' | 'setMemberships'>

function groups(options: BuiltinOptions): Groups {
  const ask = (asked: Asked) => send(options, asked)
  const at = (tenantId: string) => `/groups/by-tenant/${segment(tenantId)}`
  return {
    async ensureGroup({ tenantId, slug, name }) {
      const { id, claim } = await answer(ask({ method: 'PUT', path: at(tenantId), body: { slug, name } }), ensured)
      return { externalId: id, tokenName: claim }
    },
    async removeGroup(tenantId) {
      await done(ask({ method: 'DELETE', path: at(tenantId) }))
    },
    async observeGroup(tenantId) {
      const group = await answerUnless('group_not_found', ask({ method: 'GET', path: at(tenantId) }), observedGroup)
      const members = group?.members.map(({ id, enabled }) => ({ externalId: id, enabled })) ?? []
      return group && { externalId: group.id, name: group.name, members }
    },
    async setMemberships(person, groupIds) {
      await done(ask({ method: 'PUT', path: `/people/${segment(person)}/memberships`, body: { groupIds } }))
    },
  }
}

type People = Pick<Directory, 'ensurePerson' | 'updatePerson' | 'removePerson' | 'observePerson'>

function people(options: BuiltinOptions): People {
  const ask = (asked: Asked) => send(options, asked)
  return {
    async ensurePerson({ personId, email, name, locale, subject }) {
      const body = { email, name, locale, subject }
      const { id } = await answer(ask({ method: 'PUT', path: `/people/by-person/${segment(personId)}`, body }), identified)
      return { externalId: id, subject: id }
    },
    async updatePerson(person, { email, name, locale }) {
      await done(ask({ method: 'PATCH', path: `/people/${segment(person)}`, body: { email, name, locale } }))
    },
    async removePerson(person) {
      await done(ask({ method: 'DELETE', path: `/people/${segment(person)}` }))
    },
    async observePerson(person) {
      const found = await answerUnless('person_not_found', ask({ method: 'GET', path: `/people/${segment(person)}` }), observedPerson)
      if (!found) return null
      const { id, groupIds, ...rest } = found
      return { externalId: id, ...rest, groups: groupIds }
    },
  }
}

type Access = Pick<
  Directory,
  'setReady' | 'requireSecondFactor' | 'removeSecondFactors' | 'setEnabled' | 'invitationLink' | 'voidInvitations' | 'signOutEverywhere'
>

function access(options: BuiltinOptions): Access {
  const ask = (asked: Asked) => send(options, asked)
  return {
    async setReady(person, ready) {
      await done(ask({ method: 'PUT', path: `/people/${segment(person)}/ready`, body: { ready } }))
    },
    async requireSecondFactor(person, required) {
      await done(ask({ method: 'PUT', path: `/people/${segment(person)}/second-factor`, body: { required } }))
    },
    async removeSecondFactors(person) {
      await done(ask({ method: 'DELETE', path: `/people/${segment(person)}/second-factor` }))
    },
    async setEnabled(person, enabled) {
      await done(ask({ method: 'PUT', path: `/people/${segment(person)}/enabled`, body: { enabled } }))
    },
    async invitationLink(person, { expiresInSeconds, returnTo }) {
      return answer(ask({ method: 'POST', path: `/people/${segment(person)}/links`, body: { expiresInSeconds, returnTo } }), issuedLink)
    },
    async voidInvitations(person) {
      await done(ask({ method: 'DELETE', path: `/people/${segment(person)}/links` }))
    },
    async signOutEverywhere(person) {
      await done(ask({ method: 'POST', path: `/people/${segment(person)}/sign-out` }))
    },
  }
}

function sessions(options: BuiltinOptions): Pick<Directory, 'listSessions' | 'endSession'> {
  const ask = (asked: Asked) => send(options, asked)
  const at = (person: string) => `/people/${segment(person)}/sessions`
  return {
    async listSessions(person) {
      return (await answer(ask({ method: 'GET', path: at(person) }), listedSessions)).sessions
    },
    async endSession(person, session) {
      await done(ask({ method: 'DELETE', path: `${at(person)}/${segment(session)}` }))
    },
  }
}
