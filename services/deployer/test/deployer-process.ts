// The deployer in a process of its own, beside a world that is idle.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import type { World } from './world.ts'

export interface DeployerProcess {
  kill(): Promise<void>
  /** Asks it to end; answers its exit code once it has. */
  stop(): Promise<number | null>
  /** The most memory it has had so far, in bytes. */
  peakBytes(): Promise<number>
}

export async function startDeployerProcess({ env }: Pick<World, 'env'>): Promise<DeployerProcess> {
  const main = new URL('../src/main.ts', import.meta.url).pathname
  const child = spawn(process.execPath, [main], { env: { ...env, LOG_LEVEL: 'warn' }, stdio: 'ignore' })
  await once(child, 'spawn')
  return {
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM')
        await once(child, 'exit')
      }
      return child.exitCode
    },
    async peakBytes() {
      const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(await readFile(`/proc/${child.pid}/status`, 'utf8')) ?? []
      return Number(kilobytes) * 1024
    },
  }
}
