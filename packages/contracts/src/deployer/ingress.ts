// What leads host names to instances.
import { z } from 'zod'
import { changeOf } from './change.ts'
import { checkSchema } from './check.ts'
import { kept, missingSecrets, placeName } from './name.ts'

export const ingressDrivers = ['haproxy', 'nginx-proxy-manager', 'traefik'] as const
export type IngressDriver = (typeof ingressDrivers)[number]

const path = z.string().regex(/^\/[\w./-]+$/, 'is not an absolute path')
/** Where everybody's requests come in. */
const publicAddress = z.object({ host: z.string().max(255), port: z.int().min(1).max(65535) })
/** As things of a proxy's own configuration are called. */
const proxyName = z.string().regex(/^[A-Za-z0-9][\w.-]{0,99}$/, 'is not the name of anything')

export const ingressOptionsSchema = z.discriminatedUnion('driver', [
  z.object({
    driver: z.literal('haproxy'), socketPath: path, configFile: path, mapFile: path, publicAddress,
    /** How many host names there is room for without a reload. */
    slots: z.int().min(1).max(4096).default(64),
  }),
  z.object({
    driver: z.literal('nginx-proxy-manager'),
    /** Where its administration answers, as in http://npm:81. */
    url: z.url({ protocol: /^https?$/ }),
    /** The e-mail address of an account of its own, without a second factor. */
    identity: z.string().min(1).max(255),
    publicAddress,
  }),
  z.object({
    driver: z.literal('traefik'),
    /** Where its API answers, as in http://traefik:8080. */
    url: z.url({ protocol: /^https?$/ }),
    /** The folder its file provider watches, as the deployer sees it. */
    directory: path,
    /** Of one of the entry points; over https when there is `tls`. */
    publicAddress,
    entryPoints: z.array(proxyName).min(1).max(8).default(['web']),
    /** Host names are served over https only, with a certificate of this resolver or one that Traefik has. */
    tls: z.strictObject({ certResolver: proxyName.optional() }).nullable().default(null),
    /** Who its API is asked as, where it wants to know; with the ingress's password. */
    username: z.string().regex(/^[^:\p{Cc}]{1,255}$/u, 'is not a name for basic authentication').nullable().default(null),
  }),
])
export type IngressOptions = z.infer<typeof ingressOptionsSchema>

const ingressFields = { options: ingressOptionsSchema, password: z.string().min(1).max(1_000).nullable().default(null) }

export const createIngressSchema = z.strictObject({ name: placeName, ...ingressFields })
export type CreateIngress = z.infer<typeof createIngressSchema>

/** `password`: left out it is kept, null takes it away. */
export const changeIngressSchema = changeOf(ingressFields)
export type ChangeIngress = z.infer<typeof changeIngressSchema>

export const ingressSchema = z.object({
  ...kept, name: z.string(), options: ingressOptionsSchema, hasPassword: z.boolean(), missingSecrets,
})
export type IngressAnswer = z.infer<typeof ingressSchema>

export const ingressCheckSchema = checkSchema(z.object({
  product: z.string(), version: z.string().nullable(),
  valid: z.boolean().describe('Whether the proxy would take its present configuration again; while not, it takes no change'),
  problem: z.string().nullable(),
}))
