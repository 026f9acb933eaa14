// How the states of money look; the words come from the catalogue.
import type { SubscriptionStatus } from '@dezky/contracts'

type Tone = 'ok' | 'busy' | 'warn' | 'fault' | 'idle' | 'unknown'

export const subscriptionTones: Record<SubscriptionStatus, Tone> = { trialing: 'ok', active: 'ok', past_due: 'fault', canceled: 'idle' }
