// Browser sessions at the issuer: who is signed in here, signing in, and ending sessions everywhere they have reached.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type Provider from 'oidc-provider'
import type { Clock, Logger } from '@dezky/runtime'
import type { Db } from '../../database/index.ts'
import * as store from './artifact.store.ts'
import { proofClassOf } from './proof.ts'
import { type ListedSession, listSessionsOf } from './session-list.store.ts'

export interface Exchange { req: IncomingMessage, res: ServerResponse }
export interface CurrentSession {
  uid: string
  personId: string
  /** When and how its person last proved who they are; `amr` as in the claim. */
  provenAt: Date
  amr: string[]
}

export interface Sessions {
  current(exchange: Exchange): Promise<CurrentSession | null>
  /** Ends one session of theirs, here and at the surfaces it has reached. */
  leave(session: Pick<CurrentSession, 'uid' | 'personId'>): Promise<void>
  /** Whoever is signed in to this browser is signed out, here and at the surfaces. */
  leaveCurrent(exchange: Exchange): Promise<void>
  /** Signs a person in to this browser, who has given nothing but a password, in place of whoever was signed in here before. */
  begin(exchange: Exchange, personId: string): Promise<void>
  /** They have proven more than when the session began; nothing happens when it has been ended meanwhile. */
  strengthen(exchange: Exchange, amr: string[]): Promise<void>
  /** The browsers in which a person is signed in now. */
  list(personId: string): Promise<ListedSession[]>
  /** Ends every session of a person, but for `keep`, revokes what was granted under them and tells the surfaces. */
  endAll(personId: string, keep?: CurrentSession): Promise<void>
  /** The same, and nothing that was kept about the person stays: they are removed. */
  forget(personId: string): Promise<void>
}

export interface SessionParts { db: Db, provider: () => Provider, clock: Clock, lifetimeSeconds: number, log: Logger }

export function createSessions(parts: SessionParts): Sessions {
  const { db, provider, clock } = parts
  return {
    async current({ req, res }) {
      const session = await provider().Session.get(provider().createContext(req, res))
      const { uid, accountId, loginTs = 0, amr = [] } = session
      return accountId ? { uid, personId: accountId, provenAt: new Date(loginTs * 1000), amr } : null
    },
    async leave({ uid, personId }) {
      const ended = await db.transaction().execute(trx => store.takeSession(trx, personId, uid))
      if (ended) await finish(parts, [ended])
    },
    async leaveCurrent(exchange) {
      const before = await this.current(exchange)
      if (before) await this.leave(before)
    },
    async begin(exchange, personId) {
      await this.leaveCurrent(exchange)
      await open(parts, exchange, personId)
    },
    async strengthen({ req, res }, amr) {
      const session = await provider().Session.get(provider().createContext(req, res))
      if (!session.accountId) return
      const all = [...new Set([...session.amr ?? [], ...amr])]
      Object.assign(session, { amr: all, acr: proofClassOf(all) })
      // Whoever has got hold of the cookie from before does not come to more by it.
      session.resetIdentifier()
      await session.persist()
      giveCookie(provider(), { req, res }, session)
    },
    list: personId => listSessionsOf(db, personId, clock.now()),
    async endAll(personId, keep) {
      const kept = keep?.uid ?? null
      const ended = await db.transaction().execute(async (trx) => {
        await store.deleteTokensOf(trx, personId, kept)
        return store.takeSessionsOf(trx, personId, kept)
      })
      await finish(parts, ended)
    },
    async forget(personId) {
      await this.endAll(personId)
      await store.deleteAllOf(db, personId)
    },
  }
}

async function open({ provider, lifetimeSeconds }: SessionParts, exchange: Exchange, personId: string): Promise<void> {
  const issuer = provider()
  const session = new issuer.Session()
  session.loginAccount({ accountId: personId, amr: ['pwd'], acr: proofClassOf(['pwd']) })
  await session.save(lifetimeSeconds)
  giveCookie(issuer, exchange, session)
}

type Session = InstanceType<Provider['Session']>

function giveCookie(issuer: Provider, { req, res }: Exchange, { jti, exp = 0 }: Session): void {
  const expires = new Date(exp * 1000)
  issuer.createContext(req, res).cookies.set(issuer.cookieName('session'), jti, { ...cookieOptions(req), expires })
}

function cookieOptions(req: IncomingMessage) {
  return { httpOnly: true, sameSite: 'lax', signed: true, path: '/', secure: req.headers['x-forwarded-proto'] === 'https' } as const
}

/** Revokes the grants, then tells each surface: a surface that cannot be told finds out when its access token runs out. */
async function finish({ db, provider, log }: SessionParts, sessions: store.Artifact[]): Promise<void> {
  const visits = sessions.flatMap(visitsOf)
  await store.deleteGrants(db, visits.flatMap(visit => visit.grantId ?? []))
  await Promise.all(visits.map(visit => tell(provider(), visit).catch((error: Error) => {
    log.warn({ client: visit.clientId, reason: error.message }, 'a surface did not take a back-channel logout')
  })))
}

interface Visit { clientId: string, accountId: string, sid?: string, grantId?: string }

function visitsOf({ payload, accountId }: store.Artifact): Visit[] {
  const authorizations = (payload.authorizations ?? {}) as Record<string, { sid?: string, grantId?: string }>
  return Object.entries(authorizations).flatMap(([clientId, visit]) => accountId ? [{ clientId, accountId, ...visit }] : [])
}

/** The library sends logout tokens itself; its type declarations leave the method out. */
interface Tellable { backchannelLogoutUri: string, backchannelLogout(accountId: string, sid: string | undefined): Promise<void> }

function isTellable(client: object | undefined): client is Tellable {
  return client !== undefined && 'backchannelLogout' in client && 'backchannelLogoutUri' in client && Boolean(client.backchannelLogoutUri)
}

async function tell(provider: Provider, { clientId, accountId, sid }: Visit): Promise<void> {
  const client = await provider.Client.find(clientId)
  if (isTellable(client)) await client.backchannelLogout(accountId, sid)
}
