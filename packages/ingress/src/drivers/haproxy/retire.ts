// A server that leaves for good: what is still open to it is cut, then it is forgotten.
import { setTimeout as pause } from 'node:timers/promises'
import { command, order } from './runtime.ts'

const tries = 40
const everyMs = 50

/**
 * HAProxy gives a server up only once its idle connections are closed, which takes it a moment. One it never gives up rests in
 * maintenance, where it is sent nothing.
 */
export async function retire(socketPath: string, server: string): Promise<void> {
  await order(socketPath, `set server ${server} state maint`, /^(No such server\.)?$/)
  for (let tried = 0; tried < tries; tried++) {
    await command(socketPath, `shutdown sessions server ${server}`)
    const answer = await command(socketPath, `del server ${server}`)
    if (/^Server deleted\.$|No such server|not found/i.test(answer)) return
    await pause(everyMs)
  }
}
