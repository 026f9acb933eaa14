// Asking the deployer what runs where. It does without the platform, and the platform without it.
import { overviewSchema, type ProjectOverview } from '@dezky/contracts/deployer'
import { jsonOf, UpstreamRejected, UpstreamUnavailable } from '@dezky/runtime'

export interface Deployer {
  /** Where its own pages are. */
  url: string
  /** Of the projects that the key is for. Throws UpstreamUnavailable and UpstreamRejected. */
  overview(): Promise<ProjectOverview[]>
}

export interface DeployerOptions {
  /** Where it answers us. */
  address: string
  /** Where people open it. */
  url: string
  /** An API key; a viewer's will do. */
  key: string
  /** For one answer; default 5,000. */
  timeoutMs?: number
}

/** How long an answer is good for everybody who asks: many screens are no more work than one. */
const freshMs = 1_000

export function connectDeployer({ address, url, key, timeoutMs = 5_000 }: DeployerOptions): Deployer {
  let last: Promise<ProjectOverview[]> | undefined
  const forget = () => void setTimeout(() => last = undefined, freshMs).unref()
  return {
    url,
    overview() {
      if (last) return last
      last = ask(address, key, timeoutMs)
      last.then(forget, forget)
      return last
    },
  }
}

async function ask(address: string, key: string, timeoutMs: number): Promise<ProjectOverview[]> {
  const { status, text } = await fetchText(`${address}/v1/overview`, key, timeoutMs)
  if (status === 401 || status === 403) throw new UpstreamRejected('The deployer does not take our DEPLOYER_KEY.')
  const parsed = overviewSchema.safeParse(jsonOf(text))
  if (status !== 200 || !parsed.success) throw new UpstreamUnavailable(`The deployer gave no overview; it answered ${status}.`)
  return parsed.data.items
}

async function fetchText(url: string, key: string, timeoutMs: number): Promise<{ status: number, text: string }> {
  const request = { headers: { authorization: `Bearer ${key}` }, redirect: 'manual' as const, signal: AbortSignal.timeout(timeoutMs) }
  try {
    const response = await fetch(url, request)
    return { status: response.status, text: await response.text() }
  }
  catch (cause) {
    throw new UpstreamUnavailable('The deployer did not answer.', { cause })
  }
}
