// How a container is run, whoever made it.
import { z } from 'zod'
import type { ContainerDescription } from '../../description.ts'
import type { ImageName } from '../../image.ts'
import type { Mount } from '../../instance.ts'
import type { Connection } from '../engine/connection.ts'
import { tcpPortsOf } from '../engine/images.ts'
import { containerPath, imagePath } from '../engine/names.ts'

const words = z.array(z.string()).nullish().transform(list => list ?? [])
const keys = z.record(z.string(), z.unknown()).nullish().transform(map => Object.keys(map ?? {}))

const container = z.object({
  Id: z.string(), Name: z.string(), Image: z.string(), State: z.object({ Running: z.boolean().nullish() }),
  Config: z.object({
    Image: z.string().nullish(), Env: words, Cmd: words, StopSignal: z.string().nullish(), ExposedPorts: keys,
  }),
  HostConfig: z.object({
    NetworkMode: z.string().nullish(), Privileged: z.boolean().nullish(), NanoCpus: z.number().nullish(), Memory: z.number().nullish(),
    PidsLimit: z.number().nullish(), PortBindings: keys,
  }),
  Mounts: z.array(z.object({
    Type: z.string(), Name: z.string().nullish(), Source: z.string().nullish(), Destination: z.string(), RW: z.boolean().nullish(),
  })).nullish().transform(list => list ?? []),
})
const image = z.object({ RepoDigests: words, Config: z.object({ Env: words, Cmd: words, StopSignal: z.string().nullish() }).nullish() })

type Container = z.infer<typeof container>

export async function describeOver(connection: Connection, id: string): Promise<ContainerDescription | null> {
  const found = await connection.askUnlessMissing({ method: 'GET', path: `${containerPath(id)}/json` }, container)
  if (!found) return null
  const from = await connection.askUnlessMissing({ method: 'GET', path: `${imagePath(found.Image)}/json` }, image)
  const own = new Set(from?.Config?.Env)
  const { Config, HostConfig } = found
  return {
    id: found.Id, name: found.Name.replace(/^\//, ''), running: found.State.Running ?? false,
    image: imageOf(found, from?.RepoDigests ?? []),
    environment: Object.fromEntries(Config.Env.filter(entry => !own.has(entry)).map(split)),
    command: isSame(Config.Cmd, from?.Config?.Cmd ?? []) ? null : Config.Cmd,
    ports: tcpPortsOf([...new Set([...Config.ExposedPorts, ...HostConfig.PortBindings])]),
    mounts: found.Mounts.flatMap(mountOf), otherMounts: found.Mounts.filter(one => mountOf(one).length === 0).map(one => one.Destination),
    resources: { cpus: over0(HostConfig.NanoCpus, 1e9), memoryBytes: over0(HostConfig.Memory), processes: over0(HostConfig.PidsLimit) },
    privileged: HostConfig.Privileged ?? false, hostNetwork: HostConfig.NetworkMode === 'host',
    stopSignal: Config.StopSignal && Config.StopSignal !== from?.Config?.StopSignal ? Config.StopSignal : null,
  }
}

/** As it was asked for, where there are several: one image may be known to many registries. */
function imageOf({ Config }: Container, digests: string[]): ImageName | null {
  const named = digests.map((text) => {
    const [repository = '', digest = ''] = text.split('@')
    return { repository, digest }
  })
  const asked = Config.Image ?? ''
  return named.find(({ repository }) => asked === repository || asked.startsWith(`${repository}:`) || asked.startsWith(`${repository}@`))
    ?? named[0] ?? null
}

function mountOf({ Type, Name, Source, Destination, RW }: Container['Mounts'][number]): Mount[] {
  const source = Type === 'volume' ? Name : Source
  if ((Type !== 'volume' && Type !== 'bind') || !source) return []
  return [{ kind: Type, source, target: Destination, readOnly: RW === false }]
}

function split(entry: string): [string, string] {
  const at = entry.indexOf('=')
  return at < 0 ? [entry, ''] : [entry.slice(0, at), entry.slice(at + 1)]
}

/** The engine says 0, or less, where there is no limit. */
function over0(value: number | null | undefined, unit = 1): number | null {
  return value && value > 0 ? value / unit : null
}

function isSame(one: string[], other: string[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
