// Once an installation: people sign in to their mail with the directory's tokens.
// Source: x:Directory (Oidc) and x:Authentication; the community edition has one directory for the whole server.
import { z } from 'zod'
import { MailConflict } from '../../errors.ts'
import { connect, type StalwartOptions } from './connection.ts'
import { refusalOf, type Registry, registryOver } from './registry.ts'

export interface MailSetUp {
  /** Exactly as the directory's discovery document has it, trailing slash and all. */
  issuer: string
  /** The client id mail is registered under; default `stalwart`. */
  audience?: string
  /** Default openid and email. Tokens without a `scope` claim are refused. */
  scopes?: string[]
}

const description = 'Dezky sign-in'
const directory = z.object({
  id: z.string(), '@type': z.string(), description: z.string().nullish(), issuerUrl: z.string().optional(),
  requireAudience: z.string().nullish(),
  requireScopes: z.record(z.string(), z.boolean()).default({}), claimUsername: z.string().optional(), claimName: z.string().nullish(),
  claimGroups: z.string().nullish(),
})
type Directory = z.infer<typeof directory>
const authentication = z.object({ directoryId: z.string().nullish() })

/** What it changed, in words; nothing the second time. A directory somebody else set up is a MailConflict. */
export async function setUpMail(options: StalwartOptions, setUp: MailSetUp): Promise<string[]> {
  const registry = registryOver(connect(options).ask)
  const { directoryId } = (await registry.get('x:Authentication', ['singleton'], authentication))[0] ?? {}
  const directories = await registry.find('x:Directory', {}, directory)
  const ours = directories.find(found => found['@type'] === 'Oidc' && found.description === description)
  if (directoryId && directoryId !== ours?.id) throw new MailConflict('The mail server signs people in with a directory that is not ours.')
  const made = ours ? { id: ours.id, changes: await adjust(registry, ours, wanted(setUp)) } : await make(registry, wanted(setUp))
  return directoryId ? made.changes : [...made.changes, await use(registry, made.id)]
}

/** No groups: the directory's are not mail addresses. */
function wanted({ issuer, audience = 'stalwart', scopes = ['openid', 'email'] }: MailSetUp) {
  const requireScopes = Object.fromEntries(scopes.map(scope => [scope, true]))
  return { issuerUrl: issuer, requireAudience: audience, requireScopes, claimUsername: 'email', claimName: 'name', claimGroups: null }
}

async function make(registry: Registry, properties: ReturnType<typeof wanted>): Promise<{ id: string, changes: string[] }> {
  const created = await registry.create('x:Directory', { '@type': 'Oidc', description, ...properties })
  if ('failure' in created) throw refusalOf('the directory', created.failure)
  return { id: created.id, changes: [`made the directory for ${properties.issuerUrl}`] }
}

async function adjust(registry: Registry, found: Directory, properties: ReturnType<typeof wanted>): Promise<string[]> {
  const differing = Object.entries(properties).filter(([name, value]) => !isSame(found[name as keyof Directory] ?? null, value))
  if (differing.length === 0) return []
  const failure = await registry.update('x:Directory', found.id, Object.fromEntries(differing))
  if (failure) throw refusalOf('a change of the directory', failure)
  return differing.map(([name]) => `changed ${name} of the directory`)
}

async function use(registry: Registry, directoryId: string): Promise<string> {
  const failure = await registry.update('x:Authentication', 'singleton', { directoryId })
  if (failure) throw refusalOf('signing in with the directory', failure)
  return 'had people sign in with the directory'
}

function isSame(one: unknown, other: unknown): boolean {
  return spelled(one) === spelled(other)
}

function spelled(value: unknown): string {
  return value !== null && typeof value === 'object' ? JSON.stringify(Object.entries(value).sort()) : JSON.stringify(value)
}
