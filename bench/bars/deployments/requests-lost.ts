// Deployments one after the other, while a crowd asks: how many requests went astray.
import type { Bar } from '../../bar.ts'
import { startChild } from '../../child.ts'
import type { Crowd } from './crowd.ts'
import { deployed, openPlace, type Proxy, pushBackend, stepOf } from './place.ts'
import type { HeldSocket } from './sockets.ts'

const deployments = 12
const leastPerSecond = 500
const drainSeconds = 2

const crowded = `${deployments} deployments under ≥ ${leastPerSecond} requests/s, keep-alive, 1.2 s requests and websockets`

/** Lost is what got no answer, or another than 200, and each websocket that broke before its time. */
export const requestsLost: Bar = {
  name: 'requests-lost', title: `requests lost in ${crowded}, HAProxy`, limit: 0, better: 'lower', unit: 'lost',
  async measure() {
    const { crowd, broken } = await deployUnderLoad('haproxy')
    return crowd.lost + crowd.resets + broken
  },
}

/** nginx closes kept connections when it is reloaded, and who finds one closed asks again, as browsers do: that alone is not lost. */
export const requestsLostNginx: Bar = {
  name: 'requests-lost-nginx-proxy-manager', title: `answers 5xx, and none, in ${crowded}, Nginx Proxy Manager`,
  limit: 0, better: 'lower', unit: 'lost',
  async measure() {
    const { crowd, broken } = await deployUnderLoad('nginx-proxy-manager')
    return crowd.lost + broken
  },
}

interface Measured { crowd: Crowd, broken: number }

async function deployUnderLoad(proxy: Proxy): Promise<Measured> {
  await using place = await openPlace(proxy, { drainSeconds, stopSeconds: 5 })
  const digest = await pushBackend(place.world)
  await deployed(place, digest)
  const { host, port } = place.address
  await using people = await startChild(new URL('./crowd.ts', import.meta.url), [host, String(port), place.hostName])
  const drains: Drain[] = []
  for (let at = 0; at < deployments; at++) {
    const deployment = await deployed(place, digest)
    const [swap, drain, stop] = [stepOf(deployment, 'swap'), stepOf(deployment, 'drain'), stepOf(deployment, 'stop')]
    drains.push({ swappedAt: swap.endedAt, from: drain.endedAt, to: stop.endedAt })
  }
  const crowd = await people.ask<Crowd>('leave')
  const broken = crowd.sockets.flatMap(socket => whyBroken(socket, drains) ?? [])
  tell(proxy, crowd, broken)
  if (crowd.perSecond < leastPerSecond) {
    throw new Error(`Not measured: the crowd came to ${Math.round(crowd.perSecond)} requests/s only, and ${leastPerSecond} are promised.`)
  }
  return { crowd, broken: broken.length }
}

/** `from`, `to`: when what was still open to the old was cut and the old ended, in milliseconds since 1970. */
interface Drain { swappedAt: number, from: number, to: number }

const slackMs = 500
const mostSilentMs = 2_000

/**
 * Why a websocket counts as broken; null where it does not. It lives as long as the server that it was opened to: it stays over the swap,
 * and may be closed at the end of the drain, of which its deployment says when that was.
 */
function whyBroken({ openedAt, closedAt, silentMs }: HeldSocket, drains: Drain[]): string | null {
  if (openedAt === null) return 'a websocket never opened'
  if (silentMs > mostSilentMs) return `a websocket said nothing for ${Math.round(silentMs)} ms`
  if (closedAt === null) return null
  const leaving = drains.find(({ swappedAt }) => openedAt <= swappedAt)
  if (!leaving) return 'a websocket was closed, and there was no deployment after it'
  if (closedAt < leaving.from - slackMs) return `a websocket was closed ${leaving.from - closedAt} ms before its server was to leave`
  return closedAt <= leaving.to + slackMs ? null : `a websocket was open ${closedAt - leaving.to} ms after its server had left`
}

function tell(proxy: Proxy, crowd: Crowd, broken: string[]): void {
  console.table({ [proxy]: {
    requests: crowd.requests, 'per second': Math.round(crowd.perSecond), lost: crowd.lost, 'answers 5xx': crowd.serverErrors,
    'asked again': crowd.resets, 'longest gap (ms)': Math.round(crowd.longestGapMs), websockets: crowd.sockets.length,
    'websockets broken': broken.length,
  } })
  for (const reason of [...crowd.reasons, ...broken.slice(0, 5)]) console.log(`  ${reason}`)
}
