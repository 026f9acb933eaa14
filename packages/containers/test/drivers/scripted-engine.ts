// Something that answers as an engine would on a bad day; over TCP, as engines on other hosts are reached.
import { once } from 'node:events'
import http from 'node:http'
import https from 'node:https'
import type { AddressInfo } from 'node:net'

export interface ScriptedEngine extends AsyncDisposable {
  endpoint: { host: string, port: number, tls: null }
  /** What it was asked, as in `GET /v1.41/info`. */
  asked: string[]
  /** Its versions from now on. */
  version: { ApiVersion?: string, MinAPIVersion?: string }
}

export type Answer = (request: http.IncomingMessage, response: http.ServerResponse) => void

/** `answer` gets all but what is asked about the version; over TLS with `secure`. */
export async function startScriptedEngine(answer: Answer, secure?: https.ServerOptions): Promise<ScriptedEngine> {
  const engine: Pick<ScriptedEngine, 'asked' | 'version'> = { asked: [], version: { ApiVersion: '1.41', MinAPIVersion: '1.12' } }
  const listener: Answer = (request, response) => {
    const [path] = (request.url ?? '').split('?')
    engine.asked.push(`${request.method} ${path}`)
    if (path === '/version') return say(response, 200, { ...engine.version, Version: '99', Os: 'linux', Arch: 'amd64' })
    const [, spoken = ''] = /^\/v(\d+\.\d+)\//.exec(path ?? '') ?? []
    const refusal = spoken && versionRefusal(spoken, engine.version)
    return refusal ? say(response, 400, { message: refusal }) : answer(request, response)
  }
  const server = secure ? https.createServer(secure, listener) : http.createServer(listener)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return Object.assign(engine, {
    endpoint: { host: '127.0.0.1', port: (server.address() as AddressInfo).port, tls: null },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  })
}

export function say(response: http.ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

/** In moby's words (api/server/middleware/version.go). */
function versionRefusal(spoken: string, { ApiVersion = '', MinAPIVersion = '' }: ScriptedEngine['version']): string | null {
  const minor = (version: string) => Number(version.split('.')[1])
  if (minor(spoken) > minor(ApiVersion)) return `client version ${spoken} is too new. Maximum supported API version is ${ApiVersion}`
  return minor(spoken) < minor(MinAPIVersion)
    ? `client version ${spoken} is too old. Minimum supported API version is ${MinAPIVersion}, please upgrade your client to a newer version`
    : null
}
