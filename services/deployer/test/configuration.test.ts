// Everything that people have set up, out as one document and in again.
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { HostAnswer, ImportAnswer } from '@dezky/contracts/deployer'
import { type Bare, startBare } from './bare.ts'

const canary = `kanariefugl-${randomBytes(12).toString('hex')}`

let source: Bare
beforeAll(async () => {
  source = await startBare()
  await setUp(source)
})
afterAll(() => source?.[Symbol.asyncDispose]())

async function setUp({ api }: Bare): Promise<void> {
  await api.post('/registries', { name: 'acme', host: 'registry.acme.example', username: 'robot', password: canary, pollSeconds: 60 })
  await api.post('/registries', { name: 'open', host: 'localhost:5000', insecure: true, hookSecret: `${canary}-hook` })
  await api.post('/hosts', { name: 'zeta', endpoint: { socketPath: '/run/docker.sock' } })
  const tls = { ca: canary, cert: canary, key: canary }
  await api.post('/hosts', { name: 'alpha', endpoint: { host: 'alpha.example', port: 2376 }, reach: 'publish', address: 'alpha.example', tls })
  const publicAddress = { host: '127.0.0.1', port: 80 }
  await api.post('/ingresses', { name: 'npm', password: canary,
    options: { driver: 'nginx-proxy-manager', url: 'http://npm:81', identity: 'a@b.example', publicAddress } })
  await api.post('/projects', { name: 'shop', repository: 'registry.acme.example/team/shop', configuration: { port: 80 } })
  for (const name of ['test', 'dev', 'prod']) {
    await api.post('/projects/shop/stages', { name, host: 'zeta', ingress: 'npm', configuration: { instances: 2 } })
  }
  await api.put('/projects/shop/stage-order', { stages: ['dev', 'test', 'prod'] })
  await api.put('/projects/shop/variables/TOKEN', { value: canary, secret: true })
  await api.put('/projects/shop/variables/GREETING', { value: 'hej: "du"\n\t- yes \n#no ' })
  await api.put('/projects/shop/stages/prod/variables/LEVEL', { value: 'on' })
  await api.send('PATCH', '/settings', { body: { domain: 'apps.example', bindMounts: ['/srv'] }, headers: { 'if-match': '"1"' } })
  await api.post('/projects', { name: 'blog', repository: 'nginx' })
}

const exported = async ({ api }: Bare) => {
  const response = await api.send('GET', '/config/export')
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/yaml; charset=utf-8'])
  return response.text()
}

async function post({ url, token }: Bare, text: string, query = '', type = 'application/yaml') {
  const headers = { 'authorization': `Bearer ${token}`, 'content-type': type }
  const response = await fetch(`${url}/v1/config/import?${query}`, { method: 'POST', headers, body: text })
  return { status: response.status, body: await response.json() as ImportAnswer & { code: string, detail: string, errors: { field: string, line: number }[] } }
}

async function takeUp(bare: Bare, text: string, query = ''): Promise<ImportAnswer> {
  const { body: { planHash } } = await post(bare, text, `mode=plan&${query}`)
  const { status, body } = await post(bare, text, `mode=apply&planHash=${planHash}&${query}`)
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`)
  return body
}

describe('the document', () => {
  it('names everything in order, and no secret', async () => {
    const text = await exported(source)
    expect(text).toBe(await exported(source))
    expect(text).not.toContain(canary)
    expect(text).toMatchInlineSnapshot(`
      "hosts:
        - address: alpha.example
          driver: docker
          endpoint:
            host: alpha.example
            port: 2376
          name: alpha
          network: dezky
          reach: publish
          tls:
            ref: hosts/alpha/tls
        - address: 127.0.0.1
          driver: docker
          endpoint:
            socketPath: /run/docker.sock
          name: zeta
          network: dezky
          reach: network
          tls: null
      ingresses:
        - name: npm
          options:
            driver: nginx-proxy-manager
            identity: a@b.example
            publicAddress:
              host: 127.0.0.1
              port: 80
            url: http://npm:81
          password:
            ref: ingresses/npm/password
      projects:
        - configuration:
            command: null
            health:
              contains: null
              deadlineSeconds: 60
              inARow: 3
              intervalMs: 500
              kind: http
              path: /
              status: null
              timeoutMs: 5000
            port: null
            stopSignal: null
          mayBePrivileged: false
          mayUseHostNetwork: false
          name: blog
          repository: docker.io/library/nginx
          stages: []
          variables: []
        - configuration:
            command: null
            health:
              contains: null
              deadlineSeconds: 60
              inARow: 3
              intervalMs: 500
              kind: http
              path: /
              status: null
              timeoutMs: 5000
            port: 80
            stopSignal: null
          mayBePrivileged: false
          mayUseHostNetwork: false
          name: shop
          repository: registry.acme.example/team/shop
          stages:
            - configuration:
                approvals:
                  by: []
                  needed: 0
                arrivals: deploy
                canary:
                  holdSeconds: 60
                  shares:
                    - 10
                    - 50
                drainSeconds: 30
                freezes: []
                hostName: null
                hostNetwork: false
                instances: 2
                keepReleases: 5
                privileged: false
                promotion: null
                resources:
                  cpus: null
                  memoryBytes: null
                  processes: null
                stopSeconds: 30
                strategy: blue-green
                tagRule: null
                volumes: []
                watchSeconds: 10
              host: zeta
              ingress: npm
              name: dev
              variables: []
            - configuration:
                approvals:
                  by: []
                  needed: 0
                arrivals: deploy
                canary:
                  holdSeconds: 60
                  shares:
                    - 10
                    - 50
                drainSeconds: 30
                freezes: []
                hostName: null
                hostNetwork: false
                instances: 2
                keepReleases: 5
                privileged: false
                promotion: null
                resources:
                  cpus: null
                  memoryBytes: null
                  processes: null
                stopSeconds: 30
                strategy: blue-green
                tagRule: null
                volumes: []
                watchSeconds: 10
              host: zeta
              ingress: npm
              name: test
              variables: []
            - configuration:
                approvals:
                  by: []
                  needed: 0
                arrivals: deploy
                canary:
                  holdSeconds: 60
                  shares:
                    - 10
                    - 50
                drainSeconds: 30
                freezes: []
                hostName: null
                hostNetwork: false
                instances: 2
                keepReleases: 5
                privileged: false
                promotion: null
                resources:
                  cpus: null
                  memoryBytes: null
                  processes: null
                stopSeconds: 30
                strategy: blue-green
                tagRule: null
                volumes: []
                watchSeconds: 10
              host: zeta
              ingress: npm
              name: prod
              variables:
                - name: LEVEL
                  value: on
          variables:
            - name: GREETING
              value: |-
                hej: "du"
                	- yes 
                #no 
            - name: TOKEN
              secret:
                ref: projects/shop/variables/TOKEN/secret
      registries:
        - hookSecret: null
          host: registry.acme.example
          insecure: false
          name: acme
          password:
            ref: registries/acme/password
          pollSeconds: 60
          username: robot
        - hookSecret:
            ref: registries/open/hookSecret
          host: localhost:5000
          insecure: true
          name: open
          password: null
          pollSeconds: null
          username: null
      settings:
        bindMounts:
          - /srv
        defaultHost: null
        defaultIngress: null
        diskReserveBytes: 1073741824
        domain: apps.example
        freezes: []
        hostNamePattern: stage-{stage}-{project}.{domain}
        keepLogsDays: 90
        unknownImages: ignore
      version: 1
      "
    `)
  })
})
