// What people open in a browser: they are signed in where everybody is, as by Infinite Scale's own web client, and see their spaces.
import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as oidc from 'openid-client'
import { isVisible, type State } from './state.ts'
import { spacesPage } from './web-page.ts'

export interface Web { state: State, issuer: string }

interface Visit { verifier: string, sub?: string }

const clientId = 'ocis'
const callback = '/oidc-callback.html'
const cookie = 'ocis_twin'

export function serveWeb(app: FastifyInstance, { state, issuer }: Web): void {
  const visits = new Map<string, Visit>()
  let discovered: Promise<oidc.Configuration> | undefined
  const provider = () => discovered ??= discover(issuer).catch((error: unknown) => {
    discovered = undefined
    throw error
  })

  app.get('/', async (request, reply) => {
    const { sub } = visits.get(visitIn(request)) ?? {}
    return sub === undefined ? begin(request, reply) : show(reply, state, sub)
  })

  app.get(callback, async (request, reply) => {
    const id = visitIn(request)
    const visit = visits.get(id)
    if (!visit) return reply.redirect('/')
    const refused = await arrive(request, { ...visit, id })
    return refused === null ? reply.redirect('/') : spacesPage(reply.code(403), { refused })
  })

  /** Null, or why not. */
  async function arrive(request: FastifyRequest, { id, verifier }: Visit & { id: string }): Promise<string | null> {
    try {
      const here = new URL(request.url, addressOf(request))
      const tokens = await oidc.authorizationCodeGrant(await provider(), here, { pkceCodeVerifier: verifier, expectedState: id })
      visits.set(id, { verifier, sub: tokens.claims()?.sub ?? '' })
      return null
    }
    catch (error) {
      visits.delete(id)
      return error instanceof oidc.AuthorizationResponseError ? error.error : 'sign_in_failed'
    }
  }

  async function begin(request: FastifyRequest, reply: FastifyReply) {
    const [id, verifier] = [randomUUID(), oidc.randomPKCECodeVerifier()]
    visits.set(id, { verifier })
    const to = oidc.buildAuthorizationUrl(await provider(), {
      redirect_uri: `${addressOf(request)}${callback}`, scope: 'openid profile email', state: id,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256',
    })
    return reply.header('set-cookie', `${cookie}=${id}; HttpOnly; SameSite=Lax; Path=/`).redirect(to.href)
  }
}

function discover(issuer: string): Promise<oidc.Configuration> {
  return oidc.discovery(new URL(issuer), clientId, undefined, oidc.None(), { execute: [oidc.allowInsecureRequests] })
}

/** As the browser knows it, by name or by number. */
function addressOf({ protocol, host }: FastifyRequest): string {
  return `${protocol}://${host}`
}

function visitIn({ headers }: FastifyRequest): string {
  return new RegExp(`(?:^|; )${cookie}=([\\w-]+)`).exec(headers.cookie ?? '')?.[1] ?? ''
}

/** Accounts carry the directory's id of their person as their name. Who is disabled gets in nowhere. */
function show(reply: FastifyReply, { users, drives }: State, sub: string): FastifyReply {
  const found = users.entries().find(([, { username, enabled }]) => username === sub && enabled)
  if (!found) return spacesPage(reply.code(403), { refused: 'no_account' })
  const [id, { displayName, mail, role }] = found
  const seen = drives.entries().filter(([, drive]) => !drive.disabled && isVisible(drive, { id, role }))
  return spacesPage(reply, { person: { displayName, mail }, spaces: seen.map(([, { name }]) => name) })
}
