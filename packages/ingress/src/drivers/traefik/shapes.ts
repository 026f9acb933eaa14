// The part of Traefik's configuration that we write, and that its API tells us of. Source: pkg/config/dynamic of Traefik 3.
import { z } from 'zod'

const router = z.object({ rule: z.string().default(''), entryPoints: z.array(z.string()).default([]), priority: z.number().optional() })

const service = z.object({
  loadBalancer: z.object({ servers: z.array(z.object({ url: z.string() })).default([]) }).optional(),
  weighted: z.object({ services: z.array(z.object({ name: z.string(), weight: z.number().default(1) })).default([]) }).optional(),
})

const running = { status: z.string().default('enabled'), error: z.array(z.string()).default([]) }

/** Our file. */
export const fileShape = z.object({
  http: z.object({
    routers: z.record(z.string(), router).default({}), services: z.record(z.string(), service).default({}),
    middlewares: z.record(z.string(), z.unknown()),
  }),
})

/** Everything that runs, at one moment: `/api/rawdata`. */
export const runningShape = z.object({
  routers: z.record(z.string(), router.extend({ ...running, using: z.array(z.string()).default([]) })).default({}),
  services: z.record(z.string(), service.extend({ ...running, serverStatus: z.record(z.string(), z.string()).default({}) })).default({}),
  middlewares: z.record(z.string(), z.unknown()).default({}),
})

export type Running = z.infer<typeof runningShape>
export type Services = Record<string, z.infer<typeof service>>
