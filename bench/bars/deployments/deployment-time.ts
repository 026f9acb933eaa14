// What a blue-green deployment takes, against the least it could: to make a container, start it, and have its first good answer.
import http from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import type { Bar } from '../../bar.ts'
import { median } from '../../bar.ts'
import { type Bare, bareContainers } from './bare-containers.ts'
import { deployed, openPlace, pushBackend, stepOf } from './place.ts'

const rounds = 15
/** As often as a deployment asks, at its most eager. */
const askEveryMs = 50

/**
 * Both run the same image, a server on Node as the ones that ship; it is there already. They run it on the same engine, with the same
 * configuration of the container, and are content with the first good answer, for which they ask every 50 ms at the least. A deployment's
 * time is that from asking for it until it has succeeded, as it says itself, without that in which the old leaves: the steps `drain` and
 * `stop`, for the bare container has nobody to take the place of.
 */
export const deploymentTime: Bar = {
  name: 'deployment-time',
  title: 'blue-green deployment without the old one\'s leaving, against bare create + start + first healthy answer',
  limit: 1.25, better: 'lower', unit: '×',
  async measure() {
    const health = { kind: 'http', intervalMs: askEveryMs, inARow: 1 }
    await using place = await openPlace('haproxy', { drainSeconds: 0, stopSeconds: 5 }, { health })
    const digest = await pushBackend(place.world)
    await deployed(place, digest)
    await using bare = await bareContainers(place.world.engine.socketPath)
    const [ours, theirs, leaving]: [number[], number[], number[]] = [[], [], []]
    for (let round = 0; round < rounds; round++) {
      theirs.push(await firstAnswer(bare))
      const deployment = await deployed(place, digest)
      const left = stepOf(deployment, 'drain').ms + stepOf(deployment, 'stop').ms
      leaving.push(left)
      ours.push(Date.parse(deployment.endedAt!) - Date.parse(deployment.requestedAt) - left)
    }
    console.log(`  ${median(ours)} ms, and ${median(leaving)} ms until the old had left; bare ${Math.round(median(theirs))} ms`)
    return median(ours) / median(theirs)
  },
}

async function firstAnswer(bare: Bare): Promise<number> {
  const began = performance.now()
  const { host, port } = await bare.start()
  while (!await answersWell(host, port)) await delay(askEveryMs)
  const took = performance.now() - began
  await bare.remove()
  return took
}

function answersWell(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    http.get({ host, port, agent: false }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode === 200))
    }).on('error', () => resolve(false))
  })
}
