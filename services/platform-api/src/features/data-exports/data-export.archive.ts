// Files as one ZIP, written as it is read: nothing is asked of a file before what came before it has been taken away.
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import type { DataExportManifest, DataExportPart } from '@dezky/contracts'
import type { ExportFile } from './data-export.file.ts'

export interface Contents {
  files: ExportFile[]
  readme: string
  manifest: Omit<DataExportManifest, 'files'>
  /** Hears how many rows of a part there are by now. */
  onRows: (part: DataExportPart, rows: number) => void
}

type Written = DataExportManifest['files']

/** Once it ends, however it ends, no file is being read any more. */
export async function* archiveOf({ files, readme, manifest, onRows }: Contents): AsyncGenerator<Buffer> {
  const zip = new ZipFile()
  const output = zip.outputStream as Readable
  const written: Written = []
  let source: Readable | null = null
  let reading: AsyncGenerator<Buffer> | null = null
  const add = (path: string, content: () => AsyncGenerator<Buffer>) => {
    const options = { mtime: new Date(manifest.asOf), mode: 0o100_644 }
    zip.addReadStreamLazy(path, options, (found) => {
      reading = content()
      // By bytes: otherwise as many pages would be read ahead as objects are held.
      source = Readable.from(reading, { objectMode: false }).on('error', error => output.destroy(error))
      found(null, source)
    })
  }
  zip.on('error', (error: Error) => output.destroy(error))
  add('README.txt', () => measured({ path: 'README.txt', text: readme }, written))
  for (const file of files) add(file.path, () => streamed(file, written, rows => onRows(file.part, rows)))
  add('manifest.json', () => measured({ path: 'manifest.json', text: `${JSON.stringify({ ...manifest, files: written }, null, 2)}\n` }, []))
  zip.end()
  try {
    for await (const piece of output) yield piece as Buffer
  }
  finally {
    output.destroy()
    await stopped(source, reading)
  }
}

async function stopped(source: Readable | null, reading: AsyncGenerator<Buffer> | null): Promise<void> {
  source?.destroy()
  await reading?.return(undefined).catch(() => undefined)
}

async function* measured({ path, text }: { path: string, text: string }, written: Written): AsyncGenerator<Buffer> {
  const content = Buffer.from(text)
  yield content
  written.push({ path, bytes: content.length, rows: null, sha256: createHash('sha256').update(content).digest('hex') })
}

async function* streamed({ path, pieces }: ExportFile, written: Written, onRows: (rows: number) => void): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  let [bytes, rows] = [0, 0]
  onRows(rows)
  for await (const piece of pieces()) {
    const content = Buffer.from(piece.text)
    hash.update(content)
    bytes += content.length
    onRows(rows += piece.rows)
    yield content
  }
  written.push({ path, bytes, rows, sha256: hash.digest('hex') })
}
