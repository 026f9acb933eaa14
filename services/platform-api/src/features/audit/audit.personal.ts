// Personal data lies beside its entry. The entry commits to a salted hash of it: what is erased is missed by nobody, and cannot be guessed.
import { createHash, randomBytes } from 'node:crypto'
import { withoutSecrets } from './audit.secrets.ts'
import type { Actor, AuditFact, Facts } from './audit.ts'
import { canonical } from './canonical.ts'
import { plain } from './plain.ts'

export interface PersonalData {
  about: 'actor' | 'subject'
  personId: string
  data: Facts
}

export interface PersonalRow extends PersonalData {
  position: number
  salt: Buffer
  commitment: string
}

const saltBytes = 32

/** Name and e-mail address as the platform knows them at that moment. */
export interface KnownName { name: string, email: string }

export function personalRows(fact: AuditFact, actor: KnownName | null): PersonalRow[] {
  const subjects = (fact.personal ?? []).map(({ personId, data }): PersonalData => ({ about: 'subject', personId, data }))
  return [...actorData(fact.actor, actor), ...subjects].map((row, position) => {
    const data = withoutSecrets(plain(row.data)) as Facts
    const salt = randomBytes(saltBytes)
    return { ...row, data, position, salt, commitment: commitmentOf(salt, { ...row, data }) }
  })
}

/** SHA-256 over the salt and the data in canonical JSON, in hex. */
export function commitmentOf(salt: Buffer, { about, personId, data }: PersonalData): string {
  return createHash('sha256').update(salt).update(canonical({ about, personId, data })).digest('hex')
}

function actorData(actor: Actor, known: KnownName | null): PersonalData[] {
  if (actor.kind === 'system') return []
  const data = { ...known, ...actor.address ? { address: actor.address } : {} }
  return Object.keys(data).length > 0 ? [{ about: 'actor', personId: actor.personId, data }] : []
}
