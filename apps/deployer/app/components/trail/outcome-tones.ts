import type { AuditOutcome } from '@dezky/contracts/deployer'
import type { Tone } from '../tones'

export const outcomeTones: Record<AuditOutcome, Tone> = { done: 'ok', refused: 'warn', failed: 'fault', unknown: 'idle' }
