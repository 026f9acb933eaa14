// How far a pull is, out of what the engine says of each layer.
import { z } from 'zod'
import { jsonOf } from '@dezky/runtime'
import type { PullProgress } from '../../image.ts'

const said = z.object({
  id: z.string().optional(),
  status: z.string().optional(),
  progressDetail: z.object({ current: z.number().optional(), total: z.number().optional() }).nullish(),
  error: z.string().optional(),
  errorDetail: z.object({ message: z.string().optional() }).nullish(),
})

export type PullLine = z.infer<typeof said>

/** Null for what is no such line; engines add to what they say. */
export function pullLineOf(text: string): PullLine | null {
  return said.safeParse(jsonOf(text)).data ?? null
}

/** Why it has failed, in the engine's or the registry's words. */
export function failureIn({ error, errorDetail }: PullLine): string | null {
  return errorDetail?.message ?? error ?? null
}

interface Layer { done: number, total: number }

const begun = new Set(['Pulling fs layer', 'Waiting', 'Already exists'])
const fetched = new Set(['Verifying Checksum', 'Download complete', 'Extracting', 'Pull complete'])

export class PullMeter {
  readonly #layers = new Map<string, Layer>()

  /** Null where the line changes nothing. */
  note({ id, status, progressDetail }: PullLine): PullProgress | null {
    if (id === undefined || status === undefined) return null
    const before = this.#layers.get(id)
    const after = layerAfter(before ?? { done: 0, total: 0 }, status, progressDetail)
    if (!after || (before && before.done === after.done && before.total === after.total)) return null
    this.#layers.set(id, after)
    return this.#sum()
  }

  #sum(): PullProgress {
    const layers = [...this.#layers.values()]
    const sum = (sizes: number[]) => sizes.reduce((total, size) => total + size, 0)
    return { done: sum(layers.map(({ done }) => done)), total: sum(layers.map(({ total }) => total)), layers: layers.length }
  }
}

/** Null for what is not about a layer. What it says while it extracts is of that, not of what was fetched. */
function layerAfter(layer: Layer, status: string, detail: PullLine['progressDetail']): Layer | null {
  if (begun.has(status)) return layer
  if (fetched.has(status)) return { ...layer, done: layer.total }
  if (status.startsWith('Retrying')) return { ...layer, done: 0 }
  if (status !== 'Downloading') return null
  const done = Math.max(0, detail?.current ?? 0)
  return { done, total: Math.max(done, detail?.total ?? 0, layer.total) }
}
