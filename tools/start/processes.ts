// The processes of one cloud: what each runs, what it is told, when it counts as up. Pure.
import { join } from 'node:path'
import type { DatabaseUrls } from '@dezky/database'
import { type Machine, machineVariables, pick, programArguments } from './machine.ts'
import { localAddress as local, type PortPlan } from './ports.ts'
import type { Secrets } from './secrets.ts'
import { planTwins, type TwinName, twinVariables } from './twins.ts'

/** Those with a database. */
export const processNames = ['identity', 'platform-api', 'portal', 'operator', 'deployer'] as const
export type ProcessName = (typeof processNames)[number]
/** The deployer is there where there is something to deploy to. */
export type Databases = Record<Exclude<ProcessName, 'deployer'>, DatabaseUrls> & { deployer?: DatabaseUrls }
export type AppName = 'portal' | 'operator'

export interface ProcessPlan {
  name: ProcessName | TwinName
  /** Arguments of the pinned Node. */
  args: string[]
  workingDirectory: string
  env: Record<string, string>
  /** Answers 200 once the process can do its work. */
  readyUrl: string
}

export interface Surroundings extends Machine {
  /** Where the twins keep what they are told. */
  data: string
  ports: PortPlan
  secrets: Secrets
  /** Null once there is an operator: nobody needs it any more. */
  adminPassword: string | null
  /** Of the deployer's first account; null once it has one. */
  deployerPassword: string | null
  /** With which the platform asks the deployer; null while it has none. */
  deployerApiKey: string | null
  databases: Databases
  /** Names of the variables each process reads: it is told nothing else. */
  known: Record<ProcessName, string[]>
}

type Variables = Record<string, string>

export function planProcesses(s: Surroundings): ProcessPlan[] {
  return [
    ...planTwins(s),
    service('identity', s.ports.identity, identityVariables(s), s),
    service('platform-api', s.ports.api, apiVariables(s), s),
    app('portal', s.ports.portal, appVariables('portal', s), s),
    app('operator', s.ports.operator, appVariables('operator', s), s),
    ...s.ports.deployer === undefined ? [] : [service('deployer', s.ports.deployer, deployerVariables(s), s)],
  ]
}

export interface Urls { portal: string, operator: string, api: string, identity: string, deployer?: string }

export function urls({ portal, operator, api, identity, deployer }: PortPlan): Urls {
  return {
    portal: local(portal), operator: local(operator), api: local(api), identity: local(identity),
    ...deployer === undefined ? {} : { deployer: local(deployer) },
  }
}

function identityVariables({ ports, secrets, adminPassword }: Surroundings): Variables {
  const to = urls(ports)
  return {
    IDENTITY_ADMIN_TOKEN: secrets.identityAdminToken,
    KEY_ENCRYPTION_KEY: secrets.identityKeyEncryptionKey,
    COOKIE_KEYS: secrets.identityCookieKey,
    PORTAL_URL: to.portal,
    OPERATOR_URL: to.operator,
    ...to.deployer ? { DEPLOYER_URL: to.deployer } : {},
    PORTAL_CLIENT_SECRET: secrets.clientSecrets.portal,
    OPERATOR_CLIENT_SECRET: secrets.clientSecrets.operator,
    DEPLOYER_CLIENT_SECRET: secrets.clientSecrets.deployer,
    ...ports.files === undefined ? {} : { FILES_URL: local(ports.files) },
    ADMIN_EMAIL: secrets.admin.email,
    ...adminPassword ? { ADMIN_PASSWORD: adminPassword } : {},
  }
}

function apiVariables(s: Surroundings): Variables {
  const { ports, secrets, given, deployerApiKey } = s
  const to = urls(ports)
  return {
    OIDC_ISSUERS: to.identity,
    IDENTITY_URL: to.identity,
    IDENTITY_ADMIN_TOKEN: secrets.identityAdminToken,
    AUDIT_SIGNING_KEY: secrets.auditSigningKey,
    SECRETS_KEY: secrets.platformSecretsKey,
    PORTAL_URL: to.portal,
    ...to.deployer && deployerApiKey ? { DEPLOYER_URL: to.deployer, DEPLOYER_KEY: deployerApiKey } : {},
    ...twinVariables(s),
    // The surfaces ask on behalf of others, and are on this machine.
    TRUST_PROXY: [given['TRUST_PROXY'], 'loopback'].filter(Boolean).join(','),
  }
}

function appVariables(name: AppName, { ports, secrets }: Surroundings): Variables {
  const to = urls(ports)
  return {
    OIDC_ISSUER: to.identity,
    OIDC_CLIENT_ID: `dezky-${name}`,
    OIDC_CLIENT_SECRET: secrets.clientSecrets[name],
    SESSION_KEY: name === 'portal' ? secrets.portalSessionKey : secrets.operatorSessionKey,
    PLATFORM_API_URL: to.api,
    PORTAL_URL: to.portal,
    OPERATOR_URL: to.operator,
    NUXT_PUBLIC_PORTAL_URL: to.portal,
    NUXT_PUBLIC_OPERATOR_URL: to.operator,
  }
}

function deployerVariables({ secrets, data, deployerPassword }: Surroundings): Variables {
  return {
    DEPLOYER_TOKEN: secrets.deployerToken,
    DEPLOYER_KEYS: secrets.deployerKey,
    DEPLOYER_SEED: deployerSeed(data),
    // Less than it is given to end.
    SHUTDOWN_SECONDS: '8',
    ...deployerPassword ? { ADMIN_PASSWORD: deployerPassword } : {},
  }
}

export function deployerSeed(data: string): string {
  return join(data, 'deployer-seed.yaml')
}

function service(name: 'identity' | 'platform-api' | 'deployer', port: number, variables: Variables, s: Surroundings): ProcessPlan {
  const program = join(s.root, 'services', name, 'src', 'main.ts')
  return {
    name,
    args: programArguments(program, s),
    workingDirectory: s.root,
    env: environmentOf(name, port, variables, s),
    readyUrl: `http://127.0.0.1:${port}/health/ready`,
  }
}

function app(name: AppName, port: number, variables: Variables, s: Surroundings): ProcessPlan {
  const folder = join(s.root, 'apps', name)
  const lifeline = ['--import', join(s.root, 'tools', 'start', 'lifeline.ts')]
  const nuxt = join(s.root, 'node_modules', 'nuxt', 'bin', 'nuxt.mjs')
  return {
    name,
    args: s.watch
      ? [...lifeline, nuxt, 'dev', '--host', '127.0.0.1', '--port', String(port), '--no-fork']
      : [...lifeline, join(folder, '.output', 'server', 'index.mjs')],
    workingDirectory: folder,
    env: { ...environmentOf(name, port, variables, s), NITRO_SHUTDOWN_TIMEOUT: '3000' },
    readyUrl: `http://127.0.0.1:${port}/health/ready`,
  }
}

/** What the machine needs, what was given under a name the process reads, and last what this cloud decides. */
function environmentOf(name: ProcessName, port: number, variables: Variables, s: Surroundings): Variables {
  const decided: Variables = {
    ...variables,
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: local(port),
    DATABASE_URL: s.databases[name]?.appUrl ?? '',
  }
  const passedOn = s.known[name].filter(known => !decidedHere.includes(known))
  return { ...machineVariables(s), ...pick(s.given, passedOn), ...decided }
}

/** Never passed on as they are given: who holds these is decided above. */
const decidedHere = ['ADMIN_PASSWORD', 'DATABASE_OWNER_URL']
