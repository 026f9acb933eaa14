import { createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { isFree, listeningInode, planPorts, portTaken, requireFreePorts } from './ports.ts'
import { Refusal } from './refusal.ts'
import { environment } from './variables.ts'

describe('the port plan', () => {
  it('is fixed unless a variable says otherwise', () => {
    const usual = { portal: 4100, operator: 4101, api: 4110, identity: 4120, postgres: 4130 }
    expect(planPorts(environment.read({}), ['mail', 'files'])).toEqual({ ...usual, mail: 4140, files: 4141 })
    expect(planPorts(environment.read({ PORTAL_PORT: '9000' }), [])).toEqual({ ...usual, portal: 9000 })
    expect(planPorts(environment.read({}), [], { deploys: true })).toEqual({ ...usual, deployer: 4102 })
  })

  it('refuses one port for two', () => {
    expect(() => planPorts(environment.read({ PORTAL_PORT: '4101' }), [])).toThrow('Port 4101 is meant for both portal and operator app: set PORTAL_PORT or OPERATOR_PORT.')
    const onMail = environment.read({ FILES_PORT: '4140' })
    expect(() => planPorts(onMail, ['mail', 'files'])).toThrow('set MAIL_PORT or FILES_PORT')
    expect(planPorts(onMail, ['files'])).toMatchObject({ files: 4140 })
  })
})

describe('a port that is taken', () => {
  it('is named, with its holder and the variable that changes it', () => {
    expect(portTaken('api', 4110, 'nginx (process 7)'))
      .toBe('Port 4110, which the platform API needs, is taken by nginx (process 7). Stop that, or set API_PORT to another port.')
  })

  it('is found before anything is started', async () => {
    const { port, close } = await listen()
    expect(await isFree(port)).toBe(false)
    await expect(requireFreePorts({ portal: port })).rejects.toThrow(Refusal)
    if (process.platform === 'linux') await expect(requireFreePorts({ portal: port })).rejects.toThrow(`(process ${process.pid})`)
    await close()
    await expect(requireFreePorts({ portal: port })).resolves.toBeUndefined()
  })
})

it('finds the socket that listens in the kernel\'s table, not one that is connected', () => {
  const table = [
    '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode',
    '   0: 0100007F:1004 0100007F:9C40 01 00000000:00000000 00:00000000 00000000     0        0 111 1',
    '   1: 0100007F:1004 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 222 1',
  ].join('\n')
  expect(listeningInode(table, 4100)).toBe('222')
  expect(listeningInode(table, 4101)).toBeNull()
})

async function listen(): Promise<{ port: number, close(): Promise<void> }> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('no port')
  return { port: address.port, close: () => new Promise(resolve => server.close(() => resolve())) }
}
