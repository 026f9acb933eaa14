// Tokens live for a day; they are renewed with themselves, and asked for with the password when they are no good any more.
import { z } from 'zod'
import { createTurns } from '@dezky/runtime'
import { IngressRejected } from '../../errors.ts'
import { messageOf } from './message.ts'
import type { Wire } from './wire.ts'

export interface Tokens {
  current(): Promise<string>
  /** That one was refused. */
  drop(token: string): void
}

interface Held { token: string, expiresAt: number }

const granted = z.object({ token: z.string().min(1), expires: z.string() })
const challenged = z.object({ requires_2fa: z.literal(true) })
const halfDayMs = 43_200_000

export function tokensOf(wire: Wire, { identity, secret }: { identity: string, secret: string }): Tokens {
  const turns = createTurns()
  let held: Held | null = null
  const signIn = async () => {
    const { status, body } = await wire({ method: 'POST', path: '/tokens', body: { identity, secret } })
    if (status < 300 && granted.safeParse(body).success) return heldFrom(body)
    throw refusal(body)
  }
  const renew = async ({ token }: Held) => {
    const { status, body } = await wire({ method: 'GET', path: '/tokens', token })
    return status < 300 && granted.safeParse(body).success ? heldFrom(body) : signIn()
  }
  return {
    current: () => turns('token', async () => {
      if (!held) held = await signIn()
      else if (held.expiresAt - Date.now() < halfDayMs) held = await renew(held)
      return held.token
    }),
    drop(token) {
      if (held?.token === token) held = null
    },
  }
}

function heldFrom(body: unknown): Held {
  const { token, expires } = granted.parse(body)
  return { token, expiresAt: Date.parse(expires) || Date.now() + halfDayMs }
}

function refusal(body: unknown): IngressRejected {
  if (challenged.safeParse(body).success) {
    return new IngressRejected('credentials', 'Our account of Nginx Proxy Manager has a second factor: switch it off, or give us another account.')
  }
  return new IngressRejected('credentials', `Nginx Proxy Manager does not let us in: ${messageOf(body)}.`)
}
