// What a container uses now.
import { z } from 'zod'
import type { Usage } from '../../instance.ts'
import type { Connection } from './connection.ts'
import { inspect } from './inspect.ts'
import { containerPath } from './names.ts'

const sample = z.object({
  cpu_usage: z.object({ total_usage: z.number() }), system_cpu_usage: z.number().default(0), online_cpus: z.number().default(1),
})

const stats = z.object({
  cpu_stats: sample, precpu_stats: sample,
  memory_stats: z.object({ usage: z.number().default(0), stats: z.record(z.string(), z.number()).default({}) }),
  networks: z.record(z.string(), z.object({ rx_bytes: z.number(), tx_bytes: z.number() })).default({}),
})

/** Takes about a second: the engine looks twice. Null for what does not run. */
export async function usageOver(connection: Connection, id: string): Promise<Usage | null> {
  const found = await inspect(connection, id)
  if (!found?.State.Running) return null
  const path = `${containerPath(found.Id)}/stats`
  const seen = await connection.askUnlessMissing({ method: 'GET', path, query: { stream: false } }, stats)
  return seen && usageOf(seen, found.HostConfig?.Memory || null)
}

export type Stats = z.infer<typeof stats>

export function usageOf({ cpu_stats, precpu_stats, memory_stats, networks }: Stats, memoryLimitBytes: number | null): Usage {
  const links = Object.values(networks)
  return {
    cpu: cpuBetween(precpu_stats, cpu_stats), memoryBytes: memoryOf(memory_stats), memoryLimitBytes,
    receivedBytes: sum(links.map(({ rx_bytes }) => rx_bytes)), sentBytes: sum(links.map(({ tx_bytes }) => tx_bytes)),
  }
}

type Sample = z.infer<typeof sample>

/** Of the time of all processors together that went by between two looks. */
function cpuBetween(before: Sample, after: Sample): number {
  const used = after.cpu_usage.total_usage - before.cpu_usage.total_usage
  const passed = after.system_cpu_usage - before.system_cpu_usage
  return used > 0 && passed > 0 ? used / passed * after.online_cpus : 0
}

/** Files that can be read again do not count (`docker stats` does the same; the names are those of cgroup v1 and v2). */
function memoryOf({ usage, stats }: { usage: number, stats: Record<string, number> }): number {
  const files = stats['total_inactive_file'] ?? stats['inactive_file'] ?? 0
  return files < usage ? usage - files : usage
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
