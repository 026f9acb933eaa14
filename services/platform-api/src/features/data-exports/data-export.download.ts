import type { Readable } from '../../database/index.ts'
import type { StoredExport } from './data-export.ts'
import { readChunk } from './data-export.writing.store.ts'

/** The next piece is read when the one before has left. Thrown away meanwhile, it breaks off: half of it must not pass for the whole. */
export async function* piecesOf(db: Readable, { id, bytes }: StoredExport): AsyncGenerator<Buffer> {
  let sent = 0
  for (let number = 0; sent < bytes; number += 1) {
    const chunk = await readChunk(db, id, number)
    if (!chunk) throw new Error('The export was deleted while it was being downloaded.')
    sent += chunk.length
    yield chunk
  }
}
