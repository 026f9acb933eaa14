// Asks the public address again and again while requests are led elsewhere, and counts.
import { setTimeout as pause } from 'node:timers/promises'
import type { Proof } from '@dezky/contracts/deployer'
import type { Answer, Ingress } from '@dezky/ingress'
import type { Clock } from '@dezky/runtime'
import { emptyProof, withSample } from './proof.ts'

const everyMs = 50

export interface Watched { ingress: Ingress, host: string, fresh: string[], interrupted: boolean }

export interface Probers extends AsyncDisposable {
  /** Does nothing where it is watched already. */
  watch(deploymentId: string, watched: Watched): void
  /** Null where nobody was asking: nothing was led elsewhere, or the process that asked is gone. */
  end(deploymentId: string): Promise<Proof | null>
}

export function createProbers(clock: Clock): Probers {
  const running = new Map<string, { stop: AbortController, proof: Promise<Proof> }>()
  const end = async (id: string) => {
    const found = running.get(id)
    running.delete(id)
    found?.stop.abort()
    return await found?.proof ?? null
  }
  return {
    watch(id, watched) {
      if (running.has(id)) return
      const stop = new AbortController()
      running.set(id, { stop, proof: ask(watched, clock, stop.signal) })
    },
    end,
    async [Symbol.asyncDispose]() {
      await Promise.all([...running.keys()].map(end))
    },
  }
}

function noAnswer({ message }: Error): Answer {
  return { target: null, status: null, problem: message }
}

async function ask({ ingress, host, fresh, interrupted }: Watched, clock: Clock, stop: AbortSignal): Promise<Proof> {
  let lastGood = clock.now()
  let proof: Proof = { ...emptyProof(lastGood), interrupted }
  while (!stop.aborted) {
    const { target, status, problem } = await ingress.ask(host, stop).catch(noAnswer)
    // Asked to stop in the middle of it, it says nothing about anybody.
    if (stop.aborted) break
    const at = clock.now()
    const ok = target !== null
    proof = withSample(proof, { at, ok, status, message: problem, isNew: ok && fresh.includes(target) }, lastGood)
    if (ok) lastGood = at
    await pause(everyMs, undefined, { signal: stop }).catch(() => undefined)
  }
  return proof
}
