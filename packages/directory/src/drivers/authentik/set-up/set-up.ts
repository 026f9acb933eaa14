// Once an installation, and again after every upgrade of it: everything the platform needs that is no tenant's.
import { z } from 'zod'
import { DirectoryRejected } from '../../../errors.ts'
import { accepted, shaped } from '../answer.ts'
import { connect, type Connection, type ConnectionOptions } from '../connection.ts'
import { Refused } from '../refusal.ts'
import { sightOver } from '../sight.ts'
import { versionOver } from '../version.ts'
import type { Change } from './change.ts'
import { type Addresses, desiredSetUp } from './desired.ts'
import { observeSetUp } from './observed.ts'
import { planSetUp } from './plan.ts'

export type { Addresses } from './desired.ts'
export interface SetUp {
  version: string
  /** What was made and changed, in words; none when all was as it should be. */
  changes: string[]
  /** What is in the way and was left as it is, with what a person can do. */
  conflicts: string[]
  /** What tokens of each application have for an issuer, by its slug. */
  issuers: Record<string, string>
}

// Groups and mappings, then applications, then a look that finds nothing.
const mostRounds = 5

/** `tell` hears of each change once it is made. Throws DirectoryRejected and DirectoryUnavailable; may be repeated at any time. */
export async function setUpAuthentik(
  options: ConnectionOptions, addresses: Addresses, tell: (words: string) => void = () => {},
): Promise<SetUp> {
  const connection = connect(options)
  await sightOver(connection)()
  const release = versionOver(connection)
  const { version } = await release.ask()
  const desired = desiredSetUp(addresses, { namesGrants: await release.isSince(2026, 5), namesGroups: await release.isSince(2026, 2) })
  const issuers = issuersOf(options.url, desired.applications)
  const told: string[] = []
  for (let round = 0, refused: string | null = null; round < mostRounds; round += 1) {
    const plan = planSetUp(desired, await observeSetUp(connection, desired))
    if (plan.changes.length === 0) return { version, changes: told, conflicts: plan.conflicts, issuers }
    refused = await applyAll(connection, plan.changes, {
      refused,
      tell(words) {
        told.push(words)
        tell(words)
      },
    })
  }
  throw new DirectoryRejected(`Authentik takes our changes, but does not keep them: ${told.at(-1)}.`)
}

/**
 * Stops at what is refused and says what that was: somebody may have made it meanwhile, so it is looked again. Refused twice it is
 * for a human.
 */
async function applyAll(
  connection: Connection, changes: Change[], { refused, tell }: { refused: string | null, tell: (words: string) => void },
): Promise<string | null> {
  for (const change of changes) {
    const { method, path, body } = change
    const answer = await connection.send({ method, path, body })
    if (answer instanceof Refused && change.words !== refused) return change.words
    requireApplied(change, accepted(answer).body)
    tell(change.words)
  }
  return null
}

/** A transaction that came to nothing is answered with 200, too. */
function requireApplied({ method }: Change, body: unknown): void {
  if (method !== 'PUT') return
  const { applied, logs } = shaped(body, z.object({ applied: z.boolean(), logs: z.array(z.string()).default([]) }))
  if (!applied) throw new DirectoryRejected(`Authentik did not make it: ${logs.join('; ') || 'it does not say why.'}`)
}

function issuersOf(url: string, applications: { slug: string }[]): Record<string, string> {
  return Object.fromEntries(applications.map(({ slug }) => [slug, `${url}/application/o/${slug}/`]))
}
