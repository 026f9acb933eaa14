// Terminals that are open at this process: each belongs to whoever opened it, and none outlives being forgotten.
import type { Terminal } from '@dezky/containers'
import { newId } from '@dezky/runtime'
import { NotHere } from '@dezky/runtime/fastify'
import { unfit } from '../../http/problems.ts'

/** Nobody types for so long. */
const idleMs = 15 * 60_000
/** At the same time, of everybody. */
const most = 16

/** Who asks, as far as it matters whose it is. */
export interface Owner { name: string, personId: string | null }

export interface Terminals extends Disposable {
  /** Answers its id. Throws a Problem where too many are open. */
  add(owner: Owner, open: () => Promise<Terminal>): Promise<string>
  /** Throws NotHere where there is none of that caller's. */
  of(owner: Owner, id: string): Terminal
}

interface Kept { owner: string, terminal: Terminal, idle: NodeJS.Timeout }

export function createTerminals(): Terminals {
  const kept = new Map<string, Kept>()

  function close(id: string): void {
    const known = kept.get(id)
    kept.delete(id)
    clearTimeout(known?.idle)
    known?.terminal.close()
  }

  return {
    async add(owner, open) {
      if (kept.size >= most) throw unfit('too_many_terminals', `${most} terminals are open already. Close one of them.`)
      const [id, terminal] = [newId(), await open()]
      kept.set(id, { owner: ownerOf(owner), terminal, idle: setTimeout(() => close(id), idleMs) })
      terminal.output.once('close', () => close(id))
      return id
    },
    of(owner, id) {
      const known = kept.get(id)
      if (known?.owner !== ownerOf(owner)) throw new NotHere()
      known.idle.refresh()
      return { ...known.terminal, close: () => close(id) }
    },
    [Symbol.dispose]() {
      for (const id of [...kept.keys()]) close(id)
    },
  }
}

function ownerOf({ name, personId }: Owner): string {
  return `${personId ?? 'token'} ${name}`
}
