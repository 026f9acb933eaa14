// What the suite asks of whoever brings a driver, and what it makes its wishes from.
import { randomUUID } from 'node:crypto'
import type { Directory } from '../../src/index.ts'

export interface DirectoryUnderTest extends AsyncDisposable {
  directory: Directory
  /** The same driver, pointed at something that does not answer; null where there is nothing to be unreachable. */
  unreachable: Directory | null
  /** An address a link may return to, and one it may not. */
  returnTo: { allowed: string, refused: string }
  /** How long links live whatever is asked for; null: as long as asked. */
  linkSeconds: number | null
  /** Makes a group of which the upstream's own name is the one the driver would choose for `slug`, without our marker. */
  plantGroup(slug: string): Promise<string>
  /** Makes a person without our marker, in the groups given. */
  plantPerson(email: string, groupExternalIds: string[]): Promise<string>
  groupsOf(personExternalId: string): Promise<string[]>
  /** Signs them in in a browser of its own. */
  signIn(personExternalId: string): Promise<void>
  /** They set up a second factor, in a browser. */
  enrol(personExternalId: string): Promise<void>
  /** Whether a person who opened the link now could choose a password. */
  linkWorks(url: string): Promise<boolean>
}

/** The driver under test; there is none before the suite has begun. */
export type GetWorld = () => DirectoryUnderTest

/** What the platform takes for no name either. */
export const unfit = [
  ['half a character', 'Acme \ud800'], ['a control character', 'Acme\u0007'], ['what turns text around', 'Acme \u202E'],
] as const

export function fresh() {
  const tag = randomUUID().slice(0, 8)
  return {
    group: { tenantId: randomUUID(), slug: `acme-${tag}`, name: 'Acme Industries' },
    person: { personId: randomUUID(), email: `alice.${tag}@acme.test`, name: 'Alice Ager', locale: 'da' },
  }
}
