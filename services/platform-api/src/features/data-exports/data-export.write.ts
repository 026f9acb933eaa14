// Writing the file of an export: one moment of the workspace, kept piece by piece.
import { createHash } from 'node:crypto'
import type { Work } from '@dezky/reconcile'
import type { Clock } from '@dezky/runtime'
import type { PlatformDatabase, Scoped } from '../../database/index.ts'
import { inSnapshot, tenantScope } from '../../database/index.ts'
import { archiveOf } from './data-export.archive.ts'
import { exportFinished, exportProgressed } from './data-export.events.ts'
import { filesOf } from './data-export.files.ts'
import { allWritten, isAnotherPart, nothingYet, written } from './data-export.progress.ts'
import { readmeOf } from './data-export.readme.ts'
import { record } from './data-export.service.ts'
import type { StoredExport } from './data-export.ts'
import { timesOf } from './data-export.ts'
import { holdRunning, insertChunk, saveFinished, saveProgress } from './data-export.writing.store.ts'

export interface ExportWorld { db: PlatformDatabase, clock: Clock, notify: () => void }

export interface Wanted extends StoredExport {
  /** In which its reader reads. */
  locale: string
}

const chunkBytes = 512 * 1024

/** It was thrown away while it was being made. */
export class Discarded extends Error {}

export async function write({ db, clock, notify }: ExportWorld, work: Work<Scoped>, wanted: Wanted): Promise<void> {
  const { tenant: workspace, requestedBy, locale } = wanted
  const file = new FileInHand(work, wanted)
  await inSnapshot(db, tenantScope(requestedBy.id, [workspace.id]), async (snapshot) => {
    const asOf = clock.now()
    const archive = archiveOf({
      files: filesOf({ db: snapshot, workspace, readerId: requestedBy.id }), readme: readmeOf({ workspace, asOf, locale }),
      manifest: { format: 1, workspace, asOf: asOf.toISOString() },
      onRows: (part, rows) => file.progress = written(file.progress, part, rows),
    })
    for await (const piece of archive) {
      work.signal.throwIfAborted()
      if (await file.add(piece)) notify()
    }
  })
  await file.finish(timesOf(clock.now()))
}

/** The file as far as it has come, of which no more than a chunk is in memory. */
class FileInHand {
  progress = nothingYet
  readonly #work: Work<Scoped>
  readonly #of: StoredExport
  readonly #hash = createHash('sha256')
  #told = nothingYet
  #held: Buffer[] = []
  #heldBytes = 0
  #bytes = 0
  #chunks = 0

  constructor(work: Work<Scoped>, of: StoredExport) {
    this.#work = work
    this.#of = of
  }

  /** True when something was kept or told. */
  async add(piece: Buffer): Promise<boolean> {
    this.#hash.update(piece)
    this.#held.push(piece)
    this.#heldBytes += piece.length
    this.#bytes += piece.length
    if (this.#heldBytes >= chunkBytes) return this.#keep()
    if (!isAnotherPart(this.#told, this.progress)) return false
    await this.#commit(trx => this.#tell(trx))
    return true
  }

  async finish({ finishedAt, expiresAt }: ReturnType<typeof timesOf>): Promise<void> {
    this.progress = allWritten(this.progress)
    await this.#keep()
    await this.#commit(async (trx) => {
      await saveFinished(trx, this.#of.id, this.#hash.digest(), { finishedAt, expiresAt })
      await record(trx, this.#of, 'data_export.finish', { kind: 'system' }, { bytes: this.#bytes })
      await exportFinished(trx, this.#of, this.#bytes)
    })
  }

  async #keep(): Promise<true> {
    const content = Buffer.concat(this.#held)
    await this.#commit(async (trx) => {
      await insertChunk(trx, { exportId: this.#of.id, tenantId: this.#of.tenant.id, number: this.#chunks, content })
      await this.#tell(trx)
    })
    this.#held = []
    this.#heldBytes = 0
    this.#chunks += 1
    return true
  }

  async #tell(trx: Scoped): Promise<void> {
    this.#told = this.progress
    await saveProgress(trx, this.#of.id, this.progress, this.#bytes)
    await exportProgressed(trx, this.#of, this.progress, this.#bytes)
  }

  async #commit(write: (trx: Scoped) => Promise<void>): Promise<void> {
    await this.#work.commit(async (trx) => {
      if (!await holdRunning(trx, this.#of.id)) throw new Discarded()
      await write(trx)
    })
  }
}
