import { describe, expect, it } from 'vitest'
import { planProcesses, processNames, type ProcessPlan, type Surroundings } from './processes.ts'
import { generateSecrets } from './secrets.ts'
import { rolesOfTwins, upstreams } from './twins.ts'

const databases = Object.fromEntries(processNames.map(name => [name, { ownerUrl: `owner:${name}`, appUrl: `app:${name}` }]))
const known = Object.fromEntries(processNames.map(name => [name, name === 'platform-api' ? ['SMTP_URL', 'LOG_LEVEL'] : ['LOG_LEVEL']]))

const surroundings: Surroundings = {
  root: '/checkout',
  data: '/checkout/.dezky',
  ports: { portal: 4100, operator: 4101, api: 4110, identity: 4120, postgres: 4130, mail: 4140, files: 4141, deployer: 4102 },
  secrets: generateSecrets({ ADMIN_EMAIL: 'ada@example.org' }),
  adminPassword: 'a password of hers',
  deployerPassword: 'a password of hers',
  deployerApiKey: 'dzk_of_a_viewer',
  databases: databases as Surroundings['databases'],
  given: { PATH: '/bin', SMTP_URL: 'smtp://mail', LOG_LEVEL: 'debug', AWS_SECRET: 'not for them', DATABASE_URL: 'postgres://admin' },
  known: known as Surroundings['known'],
  watch: false,
}

describe('the environment of each process', () => {
  it('holds what the machine needs and what the process names, and nothing else that was given', () => {
    expect(env('platform-api')).toMatchObject({ PATH: '/bin', SMTP_URL: 'smtp://mail', LOG_LEVEL: 'debug' })
    expect(env('portal')).toMatchObject({ LOG_LEVEL: 'debug' })
    expect(env('portal')).not.toHaveProperty('SMTP_URL')
    for (const name of processNames) expect(env(name)).not.toHaveProperty('AWS_SECRET')
  })

  it('gives each process its own database, never the administrator of the server', () => {
    for (const name of processNames) {
      expect(env(name)['DATABASE_URL']).toBe(`app:${name}`)
      expect(Object.values(env(name))).not.toContain('postgres://admin')
    }
  })

  it('gives the owner of a database to no process', () => {
    expect(processNames.filter(name => 'DATABASE_OWNER_URL' in env(name))).toEqual([])
  })

  it('passes on no owner and no first password that was given, once there is an operator', () => {
    const given = { ADMIN_PASSWORD: 'given once and for all', DATABASE_OWNER_URL: 'postgres://owner' }
    const names = Object.fromEntries(processNames.map(name => [name, Object.keys(given)])) as Surroundings['known']
    const plans = planProcesses({ ...surroundings, adminPassword: null, deployerPassword: null, given, known: names })
    for (const plan of plans) for (const value of Object.values(given)) expect(Object.values(plan.env)).not.toContain(value)
  })

  it('tells every secret only to those who need it', () => {
    const { secrets } = surroundings
    expect(holdersOf(secrets.clientSecrets.portal)).toEqual(['identity', 'portal'])
    expect(holdersOf(secrets.clientSecrets.operator)).toEqual(['identity', 'operator'])
    expect(holdersOf(secrets.identityAdminToken)).toEqual(['identity', 'platform-api'])
    expect(holdersOf(secrets.identityKeyEncryptionKey)).toEqual(['identity'])
    expect(holdersOf(secrets.auditSigningKey)).toEqual(['platform-api'])
    expect(holdersOf(secrets.portalSessionKey)).toEqual(['portal'])
    expect(holdersOf(secrets.mailTwinToken)).toEqual(['mail-twin', 'platform-api'])
    expect(holdersOf(secrets.filesTwinToken)).toEqual(['files-twin', 'platform-api'])
    expect(holdersOf(secrets.deployerToken)).toEqual(['deployer'])
    expect(holdersOf('dzk_of_a_viewer')).toEqual(['platform-api'])
    expect(holdersOf(secrets.deployerKey)).toEqual(['deployer'])
    expect(holdersOf('a password of hers')).toEqual(['identity', 'deployer'])
  })

  it('follows the ports', () => {
    const moved = planProcesses({ ...surroundings, ports: { ...surroundings.ports, identity: 5000 } })
    expect(moved.find(plan => plan.name === 'portal')?.env['OIDC_ISSUER']).toBe('http://localhost:5000')
    expect(moved.find(plan => plan.name === 'identity')?.readyUrl).toBe('http://127.0.0.1:5000/health/ready')
  })
})

describe('the twins', () => {
  const real = { STALWART_URL: 'https://mail.internal', STALWART_TOKEN: 'API_real' }

  it.each([
    [{}, ['mail', 'files']], [real, ['files']], [{ OCIS_TOKEN: 'x' }, ['mail']], [{ ...real, OCIS_URL: 'https://files.internal' }, []],
  ])('play what is not named: with %j they play %j', (given, playing) => {
    expect(rolesOfTwins(given)).toEqual(playing)
  })

  it('are told where to keep what they are told, and the platform where they are', () => {
    expect(env('files-twin')).toMatchObject({ PORT: '4141', TWIN_DIRECTORY: '/checkout/.dezky/twins/files' })
    expect(env('platform-api')).toMatchObject({ STALWART_URL: 'http://localhost:4140', OCIS_URL: 'http://localhost:4141', OCIS_USER: 'admin' })
  })

  it('make way for the real one', () => {
    const { mail: _, ...ports } = surroundings.ports
    const known = { ...surroundings.known, 'platform-api': Object.keys(real) }
    const plans = planProcesses({ ...surroundings, ports, known, given: real })
    expect(plans.map(({ name }) => name)).toEqual(['files-twin', ...processNames])
    expect(plans.find(({ name }) => name === 'platform-api')?.env).toMatchObject(real)
    expect(upstreams(ports, real)).toEqual({
      mail: { url: 'https://mail.internal', twinOf: null }, files: { url: 'http://localhost:4141', twinOf: 'Infinite Scale' },
    })
  })
})

function env(name: ProcessPlan['name']): Record<string, string> {
  return planProcesses(surroundings).find(plan => plan.name === name)?.env ?? {}
}

function holdersOf(value: string): string[] {
  return planProcesses(surroundings).filter(plan => Object.values(plan.env).includes(value)).map(({ name }) => name)
}
