import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findEngine, writeDeployerSeed } from './engine.ts'

let folder: string
let status = 200
const engine = createServer((_, response) => response.writeHead(status).end('OK'))
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dezky-engine-'))
  await new Promise<void>(resolve => engine.listen(join(folder, 'docker.sock'), resolve))
})
afterAll(async () => {
  engine.close()
  await rm(folder, { recursive: true })
})

describe('an engine', () => {
  it('is found where it answers', async () => {
    expect(await findEngine({ DOCKER_HOST: `unix://${folder}/docker.sock` })).toBe(join(folder, 'docker.sock'))
  })

  it('is not there where nothing answers, where something else does, or where it is elsewhere', async () => {
    expect(await findEngine({ DOCKER_HOST: `unix://${folder}/none.sock` })).toBeNull()
    expect(await findEngine({ DOCKER_HOST: 'tcp://engine.example:2376' })).toBeNull()
    status = 404
    expect(await findEngine({ DOCKER_HOST: `unix://${folder}/docker.sock` })).toBeNull()
  })
})

it('is what the deployer begins with', async () => {
  writeDeployerSeed(join(folder, 'seed.yaml'), '/run/docker.sock')
  expect(JSON.parse(await readFile(join(folder, 'seed.yaml'), 'utf8')))
    .toEqual({ version: 1, hosts: [{ name: 'this-machine', endpoint: { socketPath: '/run/docker.sock' } }] })
})
