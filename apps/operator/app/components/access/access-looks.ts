import type { SupportState } from '@dezky/contracts'

type Tone = 'ok' | 'busy' | 'warn' | 'fault' | 'idle' | 'unknown'

export const accessTones: Record<SupportState, Tone> = { requested: 'warn', active: 'ok', denied: 'fault', ended: 'idle' }
