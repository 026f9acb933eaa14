// Which bodies it takes, in the words with which it refuses others. Source: backend/schema/paths/nginx/proxy-hosts.
import { Ajv2019, type ValidateFunction } from 'ajv/dist/2019.js'
import { invalid } from './api-error.ts'
import type { Dialect } from './version.ts'

const ajv = new Ajv2019({ allErrors: true, allowUnionTypes: true, coerceTypes: true, strict: false })

const truth = { type: 'boolean' }
const port = { type: 'integer', minimum: 1, maximum: 65_535 }
const target = { type: 'string', minLength: 1, maxLength: 255 }
const scheme = { type: 'string', enum: ['http', 'https'] }
const location = {
  type: 'object', additionalProperties: false, required: ['forward_scheme', 'forward_host', 'forward_port', 'path'],
  properties: {
    id: { type: ['integer', 'null'] }, path: { type: 'string', minLength: 1 }, forward_scheme: scheme, forward_host: target,
    forward_port: port, forward_path: { type: 'string' }, advanced_config: { type: 'string' },
  },
}
const domains = {
  type: 'array', minItems: 1, maxItems: 100, uniqueItems: true,
  items: { type: 'string', pattern: '^[^&| @!#%^();:/\\\\}{=+?<>,~`\'"]+$' },
}
const properties = {
  domain_names: domains, forward_scheme: scheme, forward_host: target, forward_port: port,
  certificate_id: { anyOf: [{ type: 'integer', minimum: 0 }, { type: 'string', pattern: '^new$' }] },
  access_list_id: { type: 'integer', minimum: 0 }, advanced_config: { type: 'string' }, meta: { type: 'object' },
  locations: { type: 'array', items: location },
  ...Object.fromEntries([
    'ssl_forced', 'hsts_enabled', 'hsts_subdomains', 'http2_support', 'block_exploits', 'caching_enabled', 'allow_websocket_upgrade',
    'enabled',
  ].map(name => [name, truth])),
}
const required = ['domain_names', 'forward_scheme', 'forward_host', 'forward_port']
const signIn = {
  type: 'object', additionalProperties: false, required: ['identity', 'secret'],
  properties: { identity: { type: 'string', minLength: 1 }, secret: { type: 'string', minLength: 1 }, scope: { enum: ['user'] } },
}

export interface Schemas { create: ValidateFunction, update: ValidateFunction, signIn: ValidateFunction }

export function schemasOf({ knowsForwardedProto }: Dialect): Schemas {
  const known = { ...properties, ...knowsForwardedProto ? { trust_forwarded_proto: truth } : {} }
  const host = { type: 'object', additionalProperties: false, properties: known }
  return { create: ajv.compile({ ...host, required }), update: ajv.compile({ ...host, minProperties: 1 }), signIn: ajv.compile(signIn) }
}

/** A copy, with numbers for what were texts of numbers. */
export function valid<T>(validate: ValidateFunction, body: unknown): T {
  const copy = structuredClone(body ?? {})
  if (!validate(copy)) throw invalid(ajv.errorsText(validate.errors))
  return copy as T
}
