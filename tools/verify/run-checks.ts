import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import type { Check } from './checks.ts'

export interface Outcome {
  name: string
  passed: boolean
  seconds: number
  output: string
}

/** As many at a time as there are cores, the slow ones first; tells each outcome as it comes. */
export async function runChecks(checks: Check[], root: string, tell: (outcome: Outcome) => void): Promise<Outcome[]> {
  const waiting = [...checks]
  const outcomes: Outcome[] = []
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const outcome = await runCheck(check, root)
      outcomes.push(outcome)
      tell(outcome)
    }
  }
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, work))
  return outcomes
}

async function runCheck({ name, steps }: Check, root: string): Promise<Outcome> {
  const began = Date.now()
  let output = ''
  let passed = true
  for (const { program, args, folder = root } of steps) {
    const result = await runProgram(program, args, folder)
    output = result.output
    passed = result.code === 0
    if (!passed) break
  }
  return { name, passed, seconds: (Date.now() - began) / 1000, output: output.trim() }
}

function runProgram(program: string, args: string[], folder: string): Promise<{ code: number | null, output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], env: environment() })
    let output = ''
    const collect = (text: string) => output += text
    child.stdout.setEncoding('utf8').on('data', collect)
    child.stderr.setEncoding('utf8').on('data', collect)
    child.once('error', reject)
    child.once('close', code => resolve({ code, output }))
  })
}

function environment(): NodeJS.ProcessEnv {
  const colour = process.stdout.isTTY && !process.env['NO_COLOR'] ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }
  return { ...process.env, NUXT_TELEMETRY_DISABLED: '1', NODE_OPTIONS: '--max-old-space-size=4096', ...colour }
}
