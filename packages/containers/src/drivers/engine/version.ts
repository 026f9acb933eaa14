// The version of the API that we speak with an engine: the newest that both know.
import { z } from 'zod'
import { ContainersRejected, ContainersUnavailable } from '../../errors.ts'
import type { Dialing } from './options.ts'
import { isAboutVersion, statusOf } from './refusal.ts'
import { type Transport, transportTo } from './transport.ts'

/** The newest one whose documentation we have read. */
const ours = '1.47'

const spoken = z.object({ ApiVersion: z.string().regex(/^\d+\.\d+$/), MinAPIVersion: z.string().optional() })

/** Agrees with the engine when it is first asked, and again when it was lost or wants another version: it may have become another. */
export function agreeingTransport(dialing: Dialing): Transport {
  const unversioned = transportTo(dialing)
  let agreed: Transport | undefined

  async function attempt<T>(call: (transport: Transport) => Promise<T>, signal: AbortSignal): Promise<T> {
    agreed ??= transportTo({ ...dialing, version: `v${await agreedVersion(unversioned, signal)}` })
    return call(agreed)
  }

  async function agreeing<T>(call: (transport: Transport) => Promise<T>, signal: AbortSignal): Promise<T> {
    try {
      return await attempt(call, signal)
    }
    catch (error) {
      if (statusOf(error) === null || isAboutVersion(error)) agreed = undefined
      if (!isAboutVersion(error)) throw error
      return attempt(call, signal)
    }
  }

  return {
    send: (asked, signal) => agreeing(transport => transport.send(asked, signal), signal),
    open: (asked, signal) => agreeing(transport => transport.open(asked, signal), signal),
  }
}

async function agreedVersion(transport: Transport, signal: AbortSignal): Promise<string> {
  const parsed = spoken.safeParse(await transport.send({ method: 'GET', path: '/version' }, signal))
  if (!parsed.success) throw new ContainersUnavailable('What answers there is no container host.', { cause: parsed.error })
  return agree(parsed.data.ApiVersion, parsed.data.MinAPIVersion)
}

/** @throws ContainersRejected when the engine's oldest is newer than ours. */
export function agree(theirs: string, oldest = theirs): string {
  const version = isOlder(theirs, ours) ? theirs : ours
  if (isOlder(version, oldest)) {
    throw new ContainersRejected('other',
      `The container host speaks version ${oldest} of its API and newer ones; we know none after ${ours}.`)
  }
  return version
}

function isOlder(one: string, other: string): boolean {
  const [major = 0, minor = 0] = one.split('.').map(Number)
  const [otherMajor = 0, otherMinor = 0] = other.split('.').map(Number)
  return major < otherMajor || (major === otherMajor && minor < otherMinor)
}
