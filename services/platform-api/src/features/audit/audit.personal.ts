// Personal data lies beside its entry. The entry commits to a salted hash of it: what is erased is missed by nobody, and cannot be guessed.
import { randomBytes } from 'node:crypto'
import { commitmentOf } from '@dezky/audit-chain'
import { withoutSecrets } from './audit.secrets.ts'
import type { Actor, AuditFact, Facts } from './audit.ts'
import { plain } from './plain.ts'

export interface PersonalData {
  about: 'actor' | 'subject'
  personId: string
  data: Facts
}

export interface PersonalRow extends PersonalData {
  position: number
  /** In hex. */
  salt: string
  commitment: string
}

const saltBytes = 32

/** Name and e-mail address as the platform knows them at that moment. */
export interface KnownName { name: string, email: string }

export function personalRows(fact: AuditFact, actor: KnownName | null): PersonalRow[] {
  const subjects = (fact.personal ?? []).map(({ personId, data }): PersonalData => ({ about: 'subject', personId, data }))
  return [...actorData(fact.actor, actor), ...subjects].map((row, position) => {
    const data = withoutSecrets(plain(row.data)) as Facts
    const salt = randomBytes(saltBytes).toString('hex')
    return { ...row, data, position, salt, commitment: commitmentOf({ ...row, data }, salt) }
  })
}

function actorData(actor: Actor, known: KnownName | null): PersonalData[] {
  if (actor.kind === 'system') return []
  const data = { ...known, ...actor.address ? { address: actor.address } : {} }
  return Object.keys(data).length > 0 ? [{ about: 'actor', personId: actor.personId, data }] : []
}
