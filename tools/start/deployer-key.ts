// The key with which the platform asks the deployer what runs where: a viewer's, made once.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { Refusal } from './refusal.ts'

/** Null until there is one. */
export function readDeployerKey(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null
}

/** Has the deployer at `url` make one, and keeps it in `file`. `token`: its administrator's. */
export async function makeDeployerKey(file: string, { url, token }: { url: string, token: string }): Promise<string> {
  const response = await fetch(`${url}/v1/api-keys`, {
    method: 'POST', signal: AbortSignal.timeout(10_000),
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Operator portal', role: 'viewer' }),
  })
  if (response.status !== 201) throw new Refusal(`The deployer made no key for the operator portal; it answered ${response.status}.`)
  const { secret } = await response.json() as { secret: string }
  writeFileSync(file, `${secret}\n`, { mode: 0o600 })
  return secret
}
