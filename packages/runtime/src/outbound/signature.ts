// How a receiver knows that we sent it, and when: Standard Webhooks 1.0.
import { createHmac, randomBytes } from 'node:crypto'

const prefix = 'whsec_'

export function makeSecret(): string {
  return `${prefix}${randomBytes(32).toString('base64')}`
}

/** Whether `text` can sign: by the specification its key has 24 to 64 bytes. */
export function isSecret(text: string): boolean {
  if (!/^whsec_[A-Za-z0-9+/]+={0,2}$/.test(text)) return false
  const { length } = Buffer.from(text.slice(prefix.length), 'base64')
  return length >= 24 && length <= 64
}

export interface Message { id: string, timestamp: Date, body: string }

/** The headers to send `message` with; one signature for each secret that is still good. */
export function signedHeaders({ id, timestamp, body }: Message, secrets: readonly string[]): Record<string, string> {
  const seconds = Math.floor(timestamp.getTime() / 1000)
  const signatures = secrets.map(secret => `v1,${sign(`${id}.${seconds}.${body}`, secret)}`)
  return { 'webhook-id': id, 'webhook-timestamp': String(seconds), 'webhook-signature': signatures.join(' ') }
}

function sign(content: string, secret: string): string {
  return createHmac('sha256', Buffer.from(secret.slice(prefix.length), 'base64')).update(content).digest('base64')
}
