// What leads host names to instances.
import { z } from 'zod'

export const ingressDrivers = ['haproxy', 'nginx-proxy-manager', 'traefik'] as const
export type IngressDriver = (typeof ingressDrivers)[number]

const path = z.string().regex(/^\/[\w./-]+$/, 'is not an absolute path')
/** Where everybody's requests come in. */
const publicAddress = z.object({ host: z.string().max(255), port: z.int().min(1).max(65535) })

export const ingressOptionsSchema = z.discriminatedUnion('driver', [
  z.object({
    driver: z.literal('haproxy'), socketPath: path, configFile: path, mapFile: path, publicAddress,
    /** How many host names there is room for without a reload. */
    slots: z.int().min(1).max(4096).default(64),
  }),
  z.object({ driver: z.literal('nginx-proxy-manager'), url: z.url(), identity: z.string().max(255), publicAddress }),
  z.object({ driver: z.literal('traefik'), directory: path, apiUrl: z.url(), publicAddress }),
])
export type IngressOptions = z.infer<typeof ingressOptionsSchema>
