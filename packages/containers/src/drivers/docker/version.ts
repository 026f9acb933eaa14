// The version of the API that we speak with an engine: the newest that both know.
import { z } from 'zod'
import { ContainersRejected, ContainersUnavailable } from '../../errors.ts'
import type { Dialing } from './options.ts'
import { type Transport, transportTo } from './transport.ts'

/** The newest one whose documentation we have read. */
const ours = '1.47'

const spoken = z.object({ ApiVersion: z.string().regex(/^\d+\.\d+$/), MinAPIVersion: z.string().optional() })

export interface Agreement {
  /** Asks the engine when nothing has been agreed. */
  transport(signal: AbortSignal): Promise<Transport>
  /** For an engine that was lost, or wants another version: it may be a newer one when it is back. */
  forget(): void
}

export function createAgreement(dialing: Dialing): Agreement {
  const unversioned = transportTo(dialing)
  let agreed: Transport | undefined
  return {
    async transport(signal) {
      return agreed ??= transportTo({ ...dialing, version: `v${await agreedVersion(unversioned, signal)}` })
    },
    forget() {
      agreed = undefined
    },
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
    throw new ContainersRejected('other', `The container host speaks version ${oldest} of its API and newer ones; we know none after ${ours}.`)
  }
  return version
}

function isOlder(one: string, other: string): boolean {
  const [major = 0, minor = 0] = one.split('.').map(Number)
  const [otherMajor = 0, otherMinor = 0] = other.split('.').map(Number)
  return major < otherMajor || (major === otherMajor && minor < otherMinor)
}
