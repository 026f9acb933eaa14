import type { StepName } from '@dezky/contracts/deployer'
import type { RunStep } from '../step-work.ts'
import { discard } from './discard.ts'
import { drain } from './drain.ts'
import { health } from './health.ts'
import { park } from './park.ts'
import { preflight } from './preflight.ts'
import { pull } from './pull.ts'
import { restore } from './restore.ts'
import { start } from './start.ts'
import { stop } from './stop.ts'
import { swap } from './swap.ts'
import { verify } from './verify.ts'
import { watch } from './watch.ts'

export const stepRunners: Readonly<Record<StepName, RunStep>> = {
  preflight, pull, park, start, health, swap, verify, drain, stop, watch, restore, discard,
}
