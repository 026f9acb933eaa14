// Which apps a person may open in a workspace, and whether they are there yet. No input or output here.
import type { LaunchedApp, LauncherEntry, Resource, ResourceKind } from '@dezky/contracts'
import { launchedApps } from '@dezky/contracts'

/** What has to be there before an app opens: theirs, and the workspace's. Office opens what lies in files. */
const parts: Record<LaunchedApp, readonly ResourceKind[]> = {
  mail: ['mail.account'], files: ['files.space', 'files.member'], office: ['files.space', 'files.member'],
}

/** What of the upstreams one person needs; `wanted` only. */
export type Part = Pick<Resource, 'kind' | 'state' | 'reason'>

export interface Circumstances {
  entitled: ReadonlySet<string>
  addresses: Partial<Record<LaunchedApp, string>>
  parts: readonly Part[]
}

/** Without an address an app is nowhere to be opened; without a part, such as a mailbox, it is not this person's. */
export function launcherOf({ entitled, addresses, parts: there }: Circumstances): LauncherEntry[] {
  return launchedApps.flatMap((app) => {
    const url = addresses[app]
    const needed = parts[app].map(kind => there.find(part => part.kind === kind))
    if (!url || !entitled.has(app) || !needed.every(isToBeHad)) return []
    return [{ app, url, state: stateOf([...needed, ...there.filter(({ kind }) => kind === 'ready')]) }]
  })
}

function isToBeHad(part: Part | undefined): part is Part {
  return part !== undefined && part.state !== 'skipped'
}

function stateOf(needed: readonly Part[]): LauncherEntry['state'] {
  const is = (state: Part['state']) => needed.some(part => part.state === state)
  if (is('error')) return 'failed'
  if (is('pending')) return 'preparing'
  return is('unknown') ? 'unreachable' : 'ready'
}
