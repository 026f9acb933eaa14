// What files may say, as far as HTTP goes. Source: pkg/config/dynamic of Traefik 3.
import { z } from 'zod'

const text = z.string()
const texts = z.array(text)
const flag = z.boolean()
const whole = z.coerce.number().int()

const cookie = z.strictObject({
  name: text.optional(), secure: flag.optional(), httpOnly: flag.optional(), sameSite: text.optional(), maxAge: whole.optional(),
  path: text.optional(), domain: text.optional(),
})
const sticky = z.strictObject({ cookie: cookie.optional() })

const loadBalancer = z.strictObject({
  servers: z.array(z.strictObject({ url: text, weight: whole.optional(), preservePath: flag.optional() })).optional(),
  passHostHeader: flag.default(true),
  sticky: sticky.optional(),
  strategy: text.default('wrr'),
  serversTransport: text.optional(),
  responseForwarding: z.strictObject({ flushInterval: text.optional() }).default({ flushInterval: '100ms' }),
})

const weighted = z.strictObject({
  services: z.array(z.strictObject({ name: text, weight: whole.default(1) })).optional(), sticky: sticky.optional(),
})

const service = z.strictObject({ loadBalancer: loadBalancer.optional(), weighted: weighted.optional() })

const router = z.strictObject({
  entryPoints: texts.optional(),
  middlewares: texts.optional(),
  service: text.optional(),
  rule: text.optional(),
  ruleSyntax: text.optional(),
  priority: whole.optional(),
  tls: z.strictObject({ options: text.optional(), certResolver: text.optional() }).optional(),
})

const anything = z.record(text, z.unknown())

/** Of middlewares only that they are there. */
export const fileSchema = z.strictObject({
  http: z.strictObject({
    routers: z.record(text, router).optional(),
    services: z.record(text, service).optional(),
    middlewares: z.record(text, anything).optional(),
  }).optional(),
})

export type LoadBalancer = z.infer<typeof loadBalancer>
export type Weighted = z.infer<typeof weighted>
export type Service = z.infer<typeof service>
export type Router = z.infer<typeof router>

export interface Configuration {
  routers: Record<string, Router>
  services: Record<string, Service>
  middlewares: Record<string, Record<string, unknown>>
}

export const nothing: Configuration = { routers: {}, services: {}, middlewares: {} }
