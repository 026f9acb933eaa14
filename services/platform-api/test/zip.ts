// What is in a ZIP, as another program reads it.
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import type { ZipFile } from 'yauzl'
import { fromBuffer } from 'yauzl'

/** Its files by their paths, in their order. Throws when one is not as its checksum says. */
export async function unzipped(archive: Buffer): Promise<Map<string, Buffer>> {
  const zip = await promisify<Buffer, { lazyEntries: true }, ZipFile>(fromBuffer)(archive, { lazyEntries: true })
  const files = new Map<string, Buffer>()
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error)
        buffer(stream).then((content) => {
          files.set(entry.fileName, content)
          zip.readEntry()
        }, reject)
      })
    })
    zip.on('end', resolve).on('error', reject).readEntry()
  })
  return files
}
