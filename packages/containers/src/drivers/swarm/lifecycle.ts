// From a wish to a service whose task runs, and its end.
import { createTurns } from '@dezky/runtime'
import type { Containers } from '../../containers.ts'
import { ContainersConflict, ContainersRejected, ContainersUnavailable } from '../../errors.ts'
import { imageReference } from '../../image.ts'
import type { InstanceWish, ObservedInstance } from '../../instance.ts'
import { instanceLabel, ownerLabel } from '../../mark.ts'
import type { Connection } from '../engine/connection.ts'
import { observeImage } from '../engine/images.ts'
import { servicePath } from '../engine/names.ts'
import { ownNodeId } from './facts.ts'
import { listInstances, observe } from './look.ts'
import { unlessTaken, whyNotStarted } from './refusal.ts'
import { changeService, inspectOurs, inspectService, requireOurs, type Service, type Spec } from './service.ts'
import { requirePossible, serviceOf } from './spec.ts'
import { isStopped, startedSpec, stoppedSpec } from './stopped.ts'
import { tasksOf } from './task.ts'
import { untilEnded, untilGone } from './until-ended.ts'
import { untilUp } from './until-up.ts'

export interface Swarm { connection: Connection, owner: string, timeoutMs: number }

type LifecycleVerbs = Pick<Containers, 'run' | 'start' | 'observe' | 'list' | 'listForeign' | 'stop' | 'remove'>

export function lifecycleVerbs(swarm: Swarm): LifecycleVerbs {
  const { connection, owner } = swarm
  const inTurn = createTurns()
  return {
    async observe(id) {
      const found = await inspectService(connection, id)
      return found && observe(connection, found)
    },
    list: () => listInstances(connection, { label: [`${ownerLabel}=${owner}`] }),
    listForeign: () => listInstances(connection, {}, labels => labels[ownerLabel] !== owner),
    run: wish => inTurn(wish.name, () => run(swarm, wish)),
    start: async id => started(swarm, await requireOurs(connection, owner, id)),
    stop: (id, graceSeconds) => stop(swarm, id, graceSeconds),
    remove: id => remove(swarm, id),
  }
}

async function run(swarm: Swarm, wish: InstanceWish): Promise<ObservedInstance> {
  requirePossible(wish)
  const found = await existing(swarm, wish)
  if (found) return started(swarm, found, wish)
  const made = await create(swarm, wish)
  const failed = await untilUp(swarm.connection, made, swarm.timeoutMs)
  if (!failed) return observe(swarm.connection, made)
  // What could not even be made leaves nothing, as with an engine; what could not be started stays to be looked at.
  if (failed.Status.State === 'rejected') await remove(swarm, made.ID)
  else await stop(swarm, made.ID, 0)
  throw whyNotStarted(failed)
}

async function existing({ connection, owner }: Swarm, { name, labels }: InstanceWish): Promise<Service | null> {
  const found = await inspectService(connection, name)
  if (found?.Spec.Name !== name) return null
  if (found.Spec.Labels[ownerLabel] !== owner) throw new ContainersConflict(`The service ${name} is not ours.`)
  if (found.Spec.Labels[instanceLabel] !== labels[instanceLabel]) {
    throw new ContainersConflict(`The service ${name} was made for something else.`)
  }
  return found
}

async function create(swarm: Swarm, wish: InstanceWish): Promise<Service> {
  const { connection, owner } = swarm
  const image = await observeImage(connection, imageReference(wish.image))
  if (!image) throw new ContainersRejected('image_missing', `The manager of the swarm has no image ${imageReference(wish.image)}.`)
  const nodeId = wish.mounts.length > 0 ? await ownNodeId(connection) : null
  const body = serviceOf(wish, { owner, image, nodeId })
  const credentials = wish.image.credentials ?? undefined
  await connection.send({ method: 'POST', path: '/services/create', body, credentials }).catch(unlessTaken)
  const found = await existing(swarm, wish)
  if (!found) throw new ContainersUnavailable(`Somebody else is making or removing the service ${wish.name}.`)
  return found
}

/** `wish`: with what its registry wants by now. */
async function started(swarm: Swarm, { ID }: Service, wish?: InstanceWish): Promise<ObservedInstance> {
  const { connection, timeoutMs } = swarm
  const next = (spec: Spec) => isStopped(spec.TaskTemplate) ? startedSpec(spec) : null
  const now = await changeService(connection, { ID }, next, wish?.image.credentials)
  if (!now) throw new ContainersUnavailable(`The service ${ID} was gone when it was to be started.`)
  const failed = await untilUp(connection, now, timeoutMs)
  if (!failed) return observe(connection, now)
  await stop(swarm, ID, 0)
  throw whyNotStarted(failed)
}

async function stop({ connection, owner, timeoutMs }: Swarm, id: string, graceSeconds: number): Promise<void> {
  const found = await inspectOurs(connection, owner, id)
  if (!found) return
  const stopped = await changeService(connection, found, spec => isStopped(spec.TaskTemplate) ? null : stoppedSpec(spec))
  if (stopped) await untilEnded({ connection, timeoutMs }, stopped, graceSeconds)
}

async function remove({ connection, owner, timeoutMs }: Swarm, id: string): Promise<void> {
  const found = await inspectOurs(connection, owner, id)
  if (!found) return
  const tasks = await tasksOf(connection, found)
  await connection.sendUnless([404], { method: 'DELETE', path: servicePath(found.ID) })
  await untilGone({ connection, timeoutMs }, found, tasks)
}
