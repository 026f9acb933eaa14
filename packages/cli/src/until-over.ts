// Waits for a deployment, tells each step, and says by the exit code how it went.
import type { DeployerClient } from '@dezky/api-client/deployer'
import type { DeploymentDetails } from '@dezky/contracts/deployer'
import type { Given } from './command.ts'
import { answered } from './connection.ts'
import { durationMs } from './duration.ts'
import { CommandFailed } from './errors.ts'
import { exitCodes } from './exit-codes.ts'
import type { Terminal } from './terminal.ts'

const lookEveryMs = 500
const ends = {
  succeeded: exitCodes.done, failed: exitCodes.failed, cancelled: exitCodes.cancelled, superseded: exitCodes.superseded,
} as const

/** Prints the deployment as it is in the end; with `--wait`, not before that. */
export async function report(deployment: DeploymentDetails, given: Given, terminal: Terminal, client: DeployerClient): Promise<number> {
  if (given.flag('wait')) return untilOver(deployment.id, given, terminal, client)
  print(deployment, given, terminal)
  return exitCodes.done
}

export async function untilOver(id: string, given: Given, terminal: Terminal, client: DeployerClient): Promise<number> {
  const until = Date.now() + durationMs(given.text('timeout') ?? '30m')
  let told = ''
  for (;;) {
    const deployment = answered(await client.GET('/v1/deployments/{id}', { params: { path: { id } }, signal: terminal.signal }))
    const how = howItGoes(deployment)
    if (how !== told) terminal.say(told = how)
    const { state } = deployment
    if (state in ends) {
      print(deployment, given, terminal)
      return ends[state as keyof typeof ends]
    }
    if (Date.now() >= until) throw new CommandFailed(`It is not over yet, and goes on: dezky deploy wait ${id}`, exitCodes.timedOut)
    await terminal.pause(lookEveryMs, terminal.signal)
  }
}

function howItGoes({ state, steps, approvals, held }: DeploymentDetails): string {
  if (state === 'waiting') return `waits for approvals: ${approvals.given.length} of ${approvals.needed}`
  const step = steps.find(({ state: at }) => at === 'running')
  return [state, step?.name, held].filter(Boolean).join(': ')
}

function print(deployment: DeploymentDetails, given: Given, { out }: Terminal): void {
  if (given.flag('json')) return out(`${JSON.stringify(deployment, null, 2)}\n`)
  const { id, project, stage, state, release, failure, proof } = deployment
  out(`${id}  ${project}/${stage}  #${release.number} ${release.tag ?? release.digest.slice(7, 19)}  ${state}\n`)
  if (failure) out(`${failure.message}\n`)
  for (const line of failure?.instances.flatMap(({ lines }) => lines.slice(-20)) ?? []) out(`  ${line.text}\n`)
  if (proof) out(`asked ${proof.probes} times meanwhile: ${proof.failed} failed, longest gap ${proof.longestGapMs} ms\n`)
}
