// What the suite asks of whoever brings a driver, and what it makes its wishes from.
import { randomUUID } from 'node:crypto'
import type { Files, PersonWish, SpaceWish } from '../../src/index.ts'

export interface FilesUnderTest extends AsyncDisposable {
  files: Files
  /** The same driver, pointed at something that does not answer; null where there is nothing to be unreachable. */
  unreachable: Files | null
  /** Makes a space where the driver would have the tenant's, without our marker. */
  plantSpace(tenantId: string, name: string): Promise<string>
  /** Somebody puts something into it. */
  fill(spaceExternalId: string, bytes: number): Promise<void>
  /** All there are, whoever made them. */
  spaces(): Promise<{ externalId: string, name: string, usedBytes: number }[]>
}

/** The driver under test; there is none before the suite has begun. */
export type GetWorld = () => FilesUnderTest

export function fresh(): { space: SpaceWish, person: PersonWish } {
  const tag = randomUUID().slice(0, 8)
  return {
    space: { tenantId: randomUUID(), name: `Acme Industries ${tag}`, quotaBytes: 10_737_418_240 },
    person: { subject: randomUUID(), email: `alice.${tag}@acme.example`, name: 'Alice Ager' },
  }
}
