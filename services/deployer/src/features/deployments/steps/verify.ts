// Asked at its public address: does the proxy do what it was told?
import { verify as verifyRoute } from '@dezky/ingress'
import { targetId } from '../../instances/index.ts'
import { StepFailed } from '../errors.ts'
import { instancesOf, type RunStep } from '../step-work.ts'

export const verify: RunStep = async (work) => {
  const { ingress, release: { configuration: { hostName } }, signal } = work
  const { all } = await instancesOf(work)
  const wanted = all.filter(({ inRoute }) => inRoute).map(targetId)
  const { ok, asked, last } = await verifyRoute(ingress, hostName, wanted, { signal })
  signal.throwIfAborted()
  if (!ok) {
    const seen = last?.problem ?? (last?.status ? `it answered ${last.status}` : 'nothing answered')
    throw new StepFailed('not_served', `At its public address ${hostName} did not come from the new release: ${seen}.`)
  }
  return { detail: { asked } }
}
