import { ContainersRejected, ContainersUnavailable, type TerminalSize } from '@dezky/containers'
import type { TerminalAnswer } from '@dezky/contracts/deployer'
import { Problem } from '@dezky/runtime'
import { NotHere } from '@dezky/runtime/fastify'
import { unfit } from '../../http/problems.ts'
import type { Services } from '../../services.ts'
import type { Caller } from '../accounts/index.ts'

/** What images have, if they have a shell at all. */
const shell = ['sh']

export async function openTerminal(services: Services, owner: Caller, instanceId: string, size: TerminalSize): Promise<TerminalAnswer> {
  const { db, hosts, terminals } = services
  const instance = await db.selectFrom('instances').select(['name', 'host_id as hostId', 'container_id as containerId'])
    .where('id', '=', instanceId).executeTakeFirst()
  if (!instance) throw new NotHere()
  const { name, hostId, containerId } = instance
  if (!containerId) throw notRunning(name)
  const { containers } = await hosts.of(hostId)
  const id = await terminals.add(owner, () => containers.terminal(containerId, shell, size).catch((error: unknown) => {
    throw whyNot(error, name)
  }))
  return { id, instance: name }
}

function whyNot(error: unknown, name: string): unknown {
  if (error instanceof ContainersRejected) return notRunning(name)
  if (!(error instanceof ContainersUnavailable)) return error
  return new Problem({ code: 'host_unavailable', status: 503, title: 'The host does not answer', detail: error.message })
}

function notRunning(name: string): Problem {
  return unfit('not_running', `${name} does not run where it could be reached. Look at its state.`)
}
