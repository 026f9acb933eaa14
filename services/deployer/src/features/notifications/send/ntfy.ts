// As a push message of ntfy, in JSON: nothing of it is a header.
import type { Outgoing } from '../delivery.ts'
import { shorten } from './shorten.ts'

/** A longer message becomes a file (docs.ntfy.sh, publishing: limitations); it has 4096 bytes. */
const mostInMessage = 4_000
const mostInTitle = 250

const priorities = { info: 3, success: 3, warning: 4, error: 4 }
const tags = { info: 'information_source', success: 'white_check_mark', warning: 'warning', error: 'rotating_light' }

export function ntfyParcel(
  { url, topic }: { url: string, topic: string }, token: string, { message: { level, title, sentences, lines, link } }: Outgoing,
) {
  const text = [...sentences, ...lines.length > 0 ? ['', ...lines] : []].join('\n')
  const body = JSON.stringify({
    topic, title: shorten(title, mostInTitle, { sizeOf }), message: shorten(text, mostInMessage, { sizeOf }) || title,
    priority: priorities[level], tags: [tags[level]], ...link ? { click: link } : {},
  })
  return { url, headers: token ? { authorization: `Bearer ${token}` } : {}, body }
}

function sizeOf(text: string): number {
  return Buffer.byteLength(text)
}
