// Where two must not run at once the old ends first, and is kept: it is the way back.
import { instancesOf, type RunStep } from '../step-work.ts'
import { stopAndKeep } from './stop.ts'

export const park: RunStep = async (work) => {
  const { old } = await instancesOf(work)
  await stopAndKeep(work, old)
  return { detail: { kept: old.map(({ name }) => name) } }
}
