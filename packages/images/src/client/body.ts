// An answer is read to its end only as long as it stays below what such an answer can be.
import { RegistryRejected } from '../errors.ts'

export async function bodyOf(response: Response, maxBytes: number): Promise<Buffer> {
  // The answer to a HEAD tells the length of what it does not bring.
  if (!response.body) return Buffer.alloc(0)
  if (Number(response.headers.get('content-length')) > maxBytes) {
    await discard(response)
    throw tooLong(maxBytes)
  }
  const chunks: Uint8Array[] = []
  let bytes = 0
  // To leave the loop is to hang up.
  for await (const chunk of response.body) {
    bytes += chunk.byteLength
    if (bytes > maxBytes) throw tooLong(maxBytes)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

export async function discard(response: Response): Promise<void> {
  await response.body?.cancel().catch(() => undefined)
}

function tooLong(maxBytes: number): Error {
  return new RegistryRejected(`The registry answered with more than ${maxBytes} bytes, where so much cannot be needed.`)
}
