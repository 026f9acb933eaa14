// Lists come in pages by number; 0 is none.
import { z } from 'zod'
import { DirectoryRejected, DirectoryUnavailable } from '../../errors.ts'
import { accepted, isAbsent, type Send, shaped } from './answer.ts'

const mostPages = 1000

export async function readPages<T>(
  send: Send, { path, query }: { path: string, query: Record<string, string> }, shape: z.ZodType<T>,
): Promise<T[]> {
  const envelope = z.object({ results: z.array(shape), pagination: z.object({ next: z.number() }) })
  const found: T[] = []
  for (let page = 1, read = 0; page !== 0; read += 1) {
    if (read === mostPages) throw new DirectoryRejected(`Authentik's list of ${path} has no end.`)
    const answer = await send({ method: 'GET', path, query: { ...query, page: String(page), page_size: '100' } })
    if (page > 1 && isAbsent(answer)) throw new DirectoryUnavailable('The list became shorter while it was read.')
    const { results, pagination } = shaped(accepted(answer).body, envelope)
    found.push(...results)
    page = pagination.next
  }
  return found
}
