// Where an engine is, and how long we wait for it.
import http from 'node:http'
import https from 'node:https'
import { inspect } from 'node:util'
import type Dockerode from 'dockerode'

export interface EngineOptions {
  /** `tls`: PEM texts; null is without. An engine without TLS gives everybody who reaches it the whole host. */
  endpoint: { socketPath: string } | { host: string, port: number, tls: { ca: string, cert: string, key: string } | null }
  /** The value of our mark on all that we make: one installation of the deployer. */
  owner: string
  /**
   * Where the engine's data is seen from here, for the room that is left. By default, behind a socket, where the engine says that it is;
   * null: it is not seen from here.
   */
  dataPath?: string | null
  /** For one call with its answer; default 30,000. */
  timeoutMs?: number
  /** How long a pull may say nothing; default 60,000. */
  silenceMs?: number
}

/** What dockerode takes; its types know no agent. */
export type Dialing = Dockerode.DockerOptions & { agent: http.Agent }

/** Every field is named, for dockerode takes those that are missing from DOCKER_HOST and its like. */
export function dialing(endpoint: EngineOptions['endpoint'], agent: http.Agent): Dialing {
  if ('socketPath' in endpoint) {
    return { socketPath: endpoint.socketPath, protocol: 'http', host: undefined, port: undefined, agent, ...without }
  }
  const { host, port, tls } = endpoint
  return { host, port, agent, socketPath: undefined, ...without, ...(tls ? { protocol: 'https', ...tls } : { protocol: 'http' }) }
}

const without = { ca: undefined, cert: undefined, key: undefined, timeout: undefined, headers: {} }

/**
 * A connection for each call: an engine that shuts down takes no new ones from the beginning, while on those that it has it goes on
 * telling of containers that it has just ended, as if they had ended by themselves (seen with 20.10).
 */
export function agentFor(endpoint: EngineOptions['endpoint']): http.Agent {
  const agent = 'tls' in endpoint && endpoint.tls ? new https.Agent({ keepAlive: false }) : new http.Agent({ keepAlive: false })
  // dockerode describes every request for its debug log, whether that is on or not, with all its sockets.
  return Object.assign(agent, { [inspect.custom]: () => 'Agent' })
}
