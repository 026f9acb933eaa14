// What the host is.
import { statfs } from 'node:fs/promises'
import { z } from 'zod'
import type { HostFacts } from '../../containers.ts'
import type { Connection } from './connection.ts'
import type { EngineOptions } from './options.ts'

const version = z.object({ Version: z.string(), ApiVersion: z.string(), Os: z.string(), Arch: z.string() })
const info = z.object({ NCPU: z.number(), MemTotal: z.number(), DockerRootDir: z.string().nullish() })

export async function factsOver(connection: Connection, options: EngineOptions): Promise<HostFacts> {
  const [{ Version, ApiVersion, Os, Arch }, { NCPU, MemTotal, DockerRootDir }] = await Promise.all([
    connection.ask({ method: 'GET', path: '/version' }, version), connection.ask({ method: 'GET', path: '/info' }, info),
  ])
  return {
    version: Version, apiVersion: ApiVersion, os: Os, architecture: Arch, nodes: 1, cpus: NCPU, memoryBytes: MemTotal,
    freeBytes: await freeBytesAt(dataPathSeen(options, DockerRootDir ?? null)),
  }
}

/** Behind a socket is this machine, or a container of it: then its folders are not ours to see unless they are mounted. */
function dataPathSeen({ endpoint, dataPath }: EngineOptions, said: string | null): string | null {
  if (dataPath !== undefined) return dataPath
  return 'socketPath' in endpoint ? said : null
}

async function freeBytesAt(path: string | null): Promise<number | null> {
  const room = path === null ? null : await statfs(path).catch(() => null)
  return room && room.bavail * room.bsize
}
