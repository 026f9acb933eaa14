/** As `StatusBadge` knows them. */
export type Tone = 'ok' | 'busy' | 'warn' | 'fault' | 'idle' | 'unknown'
