// An image's configuration: https://github.com/opencontainers/image-spec/blob/main/config.md, and Docker's Healthcheck.
import { z } from 'zod'
import { jsonOf } from '@dezky/runtime'
import { RegistryRejected } from '../errors.ts'
import type { Platform } from '../platform.ts'
import type { ExposedPort, Healthcheck, PlatformImage } from '../registry.ts'

const nanoseconds = z.number().nonnegative().optional().catch(undefined)
const healthcheck = z.object({
  Test: z.array(z.string()), Interval: nanoseconds, Timeout: nanoseconds, StartPeriod: nanoseconds,
  Retries: z.number().int().nonnegative().optional().catch(undefined),
})
const shape = z.object({
  os: z.string().min(1), architecture: z.string().min(1), variant: z.string().optional().catch(undefined),
  created: z.string().nullish().catch(null),
  // Engines overlook what they do not understand of these; so do we.
  config: z.object({
    ExposedPorts: z.record(z.string(), z.unknown()).nullish().catch(null),
    Env: z.array(z.string()).nullish().catch(null),
    Labels: z.record(z.string(), z.string()).nullish().catch(null),
    Healthcheck: healthcheck.nullish().catch(null),
  }).nullish().catch(null),
})

export type ImageConfig = Omit<PlatformImage, 'manifestDigest' | 'sizeBytes'>

export function imageConfigOf(body: Buffer): ImageConfig {
  const said = shape.safeParse(jsonOf(body.toString())).data
  if (!said) throw new RegistryRejected('The configuration of this image does not say what it is built for.')
  const { created, config } = said
  return {
    platform: platformOf(said),
    exposedPorts: Object.keys(config?.ExposedPorts ?? {}).flatMap(portOf),
    labels: config?.Labels ?? {},
    healthcheck: healthcheckOf(config?.Healthcheck),
    createdAt: dayOf(created),
    envKeys: (config?.Env ?? []).map(line => line.split('=', 1)[0] ?? '').filter(Boolean),
  }
}

function platformOf({ os, architecture, variant }: z.infer<typeof shape>): Platform {
  return { os, architecture, ...(variant && { variant }) }
}

function portOf(written: string): ExposedPort[] {
  const [, port, protocol = 'tcp'] = /^(\d{1,5})(?:\/(tcp|udp|sctp))?$/.exec(written) ?? []
  const number = Number(port)
  return number > 0 && number <= 65_535 ? [{ port: number, protocol: protocol as ExposedPort['protocol'] }] : []
}

function healthcheckOf(said: z.infer<typeof healthcheck> | null | undefined): Healthcheck | null {
  if (!said || said.Test.length === 0 || said.Test[0] === 'NONE') return null
  const ms = (ns: number | undefined) => ns ? ns / 1_000_000 : null
  return {
    test: said.Test, intervalMs: ms(said.Interval), timeoutMs: ms(said.Timeout), startPeriodMs: ms(said.StartPeriod),
    retries: said.Retries || null,
  }
}

/** Reproducible builds are all of one day long before there were images. */
function dayOf(created: string | null | undefined): Date | null {
  const date = new Date(created ?? Number.NaN)
  return date.getTime() >= Date.UTC(2000, 0) ? date : null
}
