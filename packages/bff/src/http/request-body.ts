import type { IncomingMessage } from 'node:http'
import { Problem } from '@dezky/runtime'

class BodyTooLarge extends Problem {
  override readonly name = 'BodyTooLarge'

  constructor(limit: number) {
    // The rest of the body is not read, so the connection cannot be used again.
    super({
      code: 'body_too_large', status: 413, title: 'The request is too large', detail: `Send at most ${limit} bytes.`,
      headers: { connection: 'close' },
    })
  }
}

/** The whole body, at most `limit` bytes of it: kept, so that a request whose token was refused can be sent again. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw new BodyTooLarge(limit)
  const chunks: Buffer[] = []
  let size = 0
  const reading = request.iterator({ destroyOnReturn: false })
  for await (const chunk of reading) {
    size += chunk.length
    if (size > limit) throw new BodyTooLarge(limit)
    chunks.push(chunk)
  }
  return size === 0 ? undefined : new Uint8Array(Buffer.concat(chunks))
}
