// What was before is put back: the old runs, requests go to it. Does nothing where it was never touched.
import { verify } from '@dezky/ingress'
import { RetryableError } from '@dezky/reconcile'
import { type Instance, leadAsWanted, readInstances, routeTo, targetId, wantInstances, weightsOf } from '../../instances/index.ts'
import { readRelease } from '../../releases/index.ts'
import { setLiveRelease } from '../../stages/index.ts'
import { writeProof } from '../deployment.store.ts'
import { runInstance } from '../run-instance.ts'
import { instancesOf, type RunStep, type StepWork } from '../step-work.ts'

export const restore: RunStep = async (work) => {
  const { services: { clock, db, probers }, stage, deployment, release } = work
  const { old } = await instancesOf(work)
  const back = await bringBack(work, old)
  const wanted = await work.commit(async (trx) => {
    await routeTo(trx, stage.id, weightsOf(back, [], null), clock.now())
    await setLiveRelease(trx, stage.id, deployment.previousReleaseId)
    return readInstances(trx, stage.id)
  })
  const hostName = await hostNameBefore(work)
  const hadToLead = await leadAsWanted(work.ingress, hostName, wanted)
  if (hostName !== release.configuration.hostName) await leadAsWanted(work.ingress, release.configuration.hostName, [])
  if (hadToLead && back.length > 0) await requireServed(work, hostName, back)
  const proof = await probers.end(deployment.id)
  if (proof) await writeProof(db, deployment.id, proof)
  if (back.length === 0) return
  return { said: hadToLead ? `Requests go to the release before ${release.number} again` : 'The release before serves as it did all along' }
}

async function bringBack(work: StepWork, old: Instance[]): Promise<Instance[]> {
  const { deployment: { previousReleaseId }, services: { db, clock } } = work
  const previous = previousReleaseId ? await readRelease(db, previousReleaseId) : null
  if (!previous) return []
  await work.commit(trx => wantInstances(trx, old.map(({ id }) => id), 'running', clock.now()))
  return Promise.all(old.map(async instance => (await runInstance(work, previous, instance)).instance))
}

async function hostNameBefore({ services: { db }, deployment: { previousReleaseId }, release }: StepWork): Promise<string> {
  const previous = previousReleaseId ? await readRelease(db, previousReleaseId) : null
  return previous?.configuration.hostName ?? release.configuration.hostName
}

async function requireServed({ ingress, signal }: StepWork, hostName: string, back: Instance[]): Promise<void> {
  const { ok } = await verify(ingress, hostName, back.map(targetId), { signal })
  if (!ok) throw new RetryableError('The release before does not answer at its public address yet.', { code: 'not_served' })
}
