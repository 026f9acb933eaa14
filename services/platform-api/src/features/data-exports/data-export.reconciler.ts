// Makes an export: reads one moment of the workspace, as its owner may see it, and keeps the file piece by piece. A process that dies
// leaves nothing that counts: whoever takes over begins anew, with the moment of then.
import pg from 'pg'
import type { DataExportFailure } from '@dezky/contracts'
import type { Handler, Work } from '@dezky/reconcile'
import type { Scoped } from '../../database/index.ts'
import { exportFailed } from './data-export.events.ts'
import { nothingYet } from './data-export.progress.ts'
import { record } from './data-export.service.ts'
import { findExportAnywhere } from './data-export.store.ts'
import type { StoredExport } from './data-export.ts'
import { timesOf } from './data-export.ts'
import type { ExportWorld, Wanted } from './data-export.write.ts'
import { Discarded, write } from './data-export.write.ts'
import { forgetChunks, holdRunning, saveFailed, saveProgress } from './data-export.writing.store.ts'

/** Then it is not the moment that is bad. */
const mostAttempts = 4
const diskFull = '53100'

export function dataExportHandler(world: ExportWorld): Handler<Scoped> {
  return async (work) => {
    const wanted = await begin(work)
    if (!wanted) return
    try {
      await write(world, work, wanted)
    }
    catch (error) {
      if (error instanceof Discarded) return
      const failure = failureOf(error, work)
      if (!failure) throw error
      await giveUp(world, work, wanted, failure)
      if (failure === 'internal') throw error
    }
    finally {
      world.notify()
    }
  }
}

/** What an attempt before this one has left is forgotten. */
async function begin(work: Work<Scoped>): Promise<Wanted | null> {
  return work.commit(async (trx) => {
    if (!await holdRunning(trx, work.key)) return null
    await forgetChunks(trx, work.key)
    await saveProgress(trx, work.key, nothingYet, 0)
    const found = await findExportAnywhere(trx, work.key)
    const reader = found && await trx.selectFrom('people').select('locale').where('id', '=', found.requestedBy.id).executeTakeFirst()
    return found && { ...found, locale: reader?.locale ?? 'en' }
  })
}

async function giveUp({ clock }: ExportWorld, work: Work<Scoped>, wanted: StoredExport, failure: DataExportFailure): Promise<void> {
  await work.commit(async (trx) => {
    if (!await holdRunning(trx, wanted.id)) return
    await forgetChunks(trx, wanted.id)
    await saveFailed(trx, wanted.id, failure, timesOf(clock.now()))
    await record(trx, wanted, 'data_export.fail', { kind: 'system' }, { failure })
    await exportFailed(trx, wanted, failure)
  })
}

/** Null: it is worth another attempt. */
function failureOf(error: unknown, { attempt, signal }: Work<Scoped>): DataExportFailure | null {
  if (signal.aborted) return null
  if (error instanceof pg.DatabaseError && error.code === diskFull) return 'no_room'
  return attempt >= mostAttempts ? 'internal' : null
}
