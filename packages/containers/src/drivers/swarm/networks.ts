// Networks that reach over all nodes; volumes of the manager.
import type { Containers } from '../../containers.ts'
import { ContainersRejected } from '../../errors.ts'
import { ownerLabel } from '../../mark.ts'
import type { Connection } from '../engine/connection.ts'
import { networksCalled } from '../engine/networks.ts'
import { ensureVolume } from '../engine/volumes.ts'
import { unlessTaken } from './refusal.ts'

export function networkVerbs(connection: Connection, owner: string): Pick<Containers, 'ensureNetwork' | 'ensureVolume'> {
  return {
    ensureNetwork: name => ensureNetwork(connection, owner, name),
    ensureVolume: (name, labels) => ensureVolume(connection, owner, name, labels),
  }
}

async function ensureNetwork(connection: Connection, owner: string, name: string): Promise<void> {
  const there = await networksCalled(connection, name)
  if (there.some(({ Scope }) => Scope === 'swarm')) return
  if (there.length > 0) throw new ContainersRejected('other', `The network ${name} is of one node alone. Choose another name, or remove it.`)
  // A proxy that is no service joins it, too.
  const body = { Name: name, Driver: 'overlay', Attachable: true, Labels: { [ownerLabel]: owner } }
  await connection.send({ method: 'POST', path: '/networks/create', body }).catch(unlessTaken)
}
