// Whether there is a Docker Engine on this machine that one may use, and what the deployer begins with where there is.
import { existsSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'

/** Its socket; null where none answers. An engine elsewhere is for its administrator to add. */
export async function findEngine({ DOCKER_HOST }: Record<string, string | undefined>): Promise<string | null> {
  const socketPath = DOCKER_HOST === undefined ? '/var/run/docker.sock' : /^unix:\/\/(\/.+)$/.exec(DOCKER_HOST)?.[1]
  return socketPath && existsSync(socketPath) && await answers(socketPath) ? socketPath : null
}

function answers(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const asking = request({ socketPath, path: '/_ping', timeout: 1_000, agent: false }, (response) => {
      resolve(response.resume().statusCode === 200)
    })
    asking.on('timeout', () => asking.destroy()).on('error', () => resolve(false)).end()
  })
}

/** A host to begin with; whoever has set up something already keeps that. */
export function writeDeployerSeed(file: string, socketPath: string): void {
  const seed = { version: 1, hosts: [{ name: 'this-machine', endpoint: { socketPath } }] }
  writeFileSync(file, `${JSON.stringify(seed, null, 2)}\n`)
}
