// A repository's tags, page by page. A page names the next one; it is asked of the registry we know, whatever host it names.
import { z } from 'zod'
import { jsonOf } from '@dezky/runtime'
import { RegistryUnavailable } from '../errors.ts'
import { isTag } from '../reference.ts'
import type { TagList } from '../registry.ts'
import type { Connection } from './connection.ts'

const page = z.object({ tags: z.array(z.string()).nullish() })

export interface Listing {
  /** As many pages as are read. */
  maxPages: number
  /** For all of them together. */
  timeoutMs: number
}

export async function listTags(connection: Connection, repository: string, { maxPages, timeoutMs }: Listing): Promise<TagList | null> {
  const list = `/v2/${repository}/tags/list`
  const signal = AbortSignal.timeout(timeoutMs)
  const tags = new Set<string>()
  const asked = new Set<string>()
  for (let path: string | null = `${list}?n=1000`; path !== null;) {
    if (asked.size === maxPages || asked.has(path)) return { tags: [...tags], complete: false }
    asked.add(path)
    const answer = await connection.get({ path, repository, signal })
    if (!answer) return null
    for (const tag of tagsOf(answer.body)) tags.add(tag)
    const link = nextOf(answer.headers.get('link'))
    path = link === null ? null : pathOf(link, list)
    if (link !== null && path === null) return { tags: [...tags], complete: false }
  }
  return { tags: [...tags], complete: true }
}

function tagsOf(body: Buffer): string[] {
  const said = page.safeParse(jsonOf(body.toString()))
  if (!said.success) throw new RegistryUnavailable('The registry gave half a list of tags.', { cause: said.error })
  return (said.data.tags ?? []).filter(isTag)
}

/** RFC 8288; registries send this one link. */
function nextOf(header: string | null): string | null {
  const [, target, params = ''] = /^\s*<([^>]*)>((?:\s*;[^,]*)?)/.exec(header ?? '') ?? []
  return target !== undefined && /;\s*rel="?next"?\s*(?:;|$)/i.test(params) ? target : null
}

/** Proxies make registries name hosts that are not theirs; what says where to go on is in the query. */
function pathOf(link: string, list: string): string | null {
  const url = URL.parse(link, `http://registry.invalid${list}`)
  return url?.pathname === list ? `${list}${url.search}` : null
}
