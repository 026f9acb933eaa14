// Does what was planned, a command after the other.
import { setTimeout as delay } from 'node:timers/promises'
import { IngressUnavailable } from '../../errors.ts'
import type { Step } from './plan.ts'
import { endpoint, serverOptions } from './render.ts'
import type { RuntimeApi } from './runtime-api.ts'

interface Tools { api: RuntimeApi, mapFile: string, keep(): Promise<void> }

/** As far as `keep` nothing is served differently; whoever fails after it says so. */
export async function apply(steps: Step[], tools: Tools): Promise<void> {
  let isKept = false
  for (const step of steps) {
    await take(step, tools).catch((error: unknown) => {
      throw isKept && error instanceof IngressUnavailable ? new IngressUnavailable(`${error.message} ${halfDone}`, { cause: error }) : error
    })
    isKept ||= step.do === 'keep'
  }
}

const halfDone = 'Part of the change is done, and a restart may do the rest.'

async function take(step: Step, { api, mapFile, keep }: Tools): Promise<void> {
  switch (step.do) {
    case 'add': return add(step, api)
    case 'keep': return keep()
    case 'serve':
      await api.tell(`set server ${step.place}/${step.id} weight ${step.weight}`)
      return api.tell(`set server ${step.place}/${step.id} state ready`)
    case 'point': return api.tell(`add map ${mapFile} ${step.host} ${step.place}`)
    case 'repoint': return api.tell(`set map ${mapFile} ${step.host} ${step.place}`)
    case 'drain': return api.tell(`set server ${step.place}/${step.id} state drain`)
    case 'unpoint': return api.tell(`del map ${mapFile} ${step.host}`)
    case 'end': return end(`${step.place}/${step.id}`, api)
  }
}

function add({ place, server }: Extract<Step, { do: 'add' }>, api: RuntimeApi): Promise<void> {
  return api.tell(`add server ${place}/${server.id} ${endpoint(server)} weight ${server.weight} ${serverOptions}`, 'New server registered.')
}

const stillConnected = 'Server still has connections attached to it, cannot remove it.'

/** Connections that were shut down are gone a moment later. One that is not stays in maintenance, and is taken by the next change. */
async function end(server: string, api: RuntimeApi): Promise<void> {
  await api.tell(`set server ${server} state maint`)
  await api.tell(`shutdown sessions server ${server}`)
  for (const pauseMs of [1, 5, 20, 50, 100, 200]) {
    const answer = await api.tell(`del server ${server}`, 'Server deleted.').then(() => null, (error: unknown) => error)
    if (answer === null) return
    if (answer instanceof IngressUnavailable || !String(answer).includes(stillConnected)) throw answer
    await delay(pauseMs)
  }
}
