// Which release answers: asked once, and again at every probe.
import { z } from 'zod'
import { accepted, shaped } from './answer.ts'
import type { Connection } from './connection.ts'

export interface Version {
  /** As the server tells it, for example `2026.5.6`; asked now. */
  ask(): Promise<{ version: string, twin: boolean }>
  /** Whether it is that release or a later one; a version nobody can read is taken for a late one. */
  isSince(year: number, month: number): Promise<boolean>
}

const shape = z.object({ version_current: z.string().min(1) })

export function versionOver({ send }: Pick<Connection, 'send'>): Version {
  let known: string | undefined
  const ask = async () => {
    const answer = accepted(await send({ method: 'GET', path: '/admin/version/' }))
    known = shaped(answer.body, shape).version_current
    return { version: known, twin: answer.isTwin }
  }
  return {
    ask,
    isSince: async (year, month) => isSince(known ?? (await ask()).version, { year, month }),
  }
}

function isSince(version: string, { year, month }: { year: number, month: number }): boolean {
  const [, itsYear, itsMonth] = /^(\d+)\.(\d+)/.exec(version) ?? []
  if (itsYear === undefined) return true
  return Number(itsYear) * 100 + Number(itsMonth) >= year * 100 + month
}
