// How each state of a member looks; the words come from the catalogue.
import type { Member } from '@dezky/contracts'

export const memberTones: Record<Member['state'], 'ok' | 'busy' | 'warn' | 'idle'> = {
  pending: 'busy', invited: 'idle', expired: 'warn', active: 'ok', disabled: 'idle',
}
