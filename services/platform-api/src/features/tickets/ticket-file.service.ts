import type { TicketFile } from '@dezky/contracts'
import { mostTicketFileBytes } from '@dezky/contracts'
import { newId } from '@dezky/runtime'
import type { Readable, Scoped } from '../../database/index.ts'
import { asPlatform } from '../../database/index.ts'
import { appendAudit } from '../audit/index.ts'
import { requireTenant } from '../members/index.ts'
import { pace } from './ticket.pace.ts'
import type { Speaker } from './ticket.ts'
import { FileNotFound, FileSpaceUsed, FileTooLarge } from './ticket-file.errors.ts'
import { bytesHeld, findFile, insertFile } from './ticket-file.store.ts'
import type { JudgedFile } from './ticket-file.type.ts'

/** What all files of a tenant's tickets may hold together. */
const mostBytesOfTenant = 512 * 1024 * 1024

export function requireSize(content: Buffer): void {
  if (content.length > mostTicketFileBytes) throw new FileTooLarge()
}

interface Upload extends JudgedFile { slug: string, content: Buffer }

/** Keeps a file until it is sent with a message. Throws TooMuchSaid, FileSpaceUsed. */
export async function keepFile(trx: Scoped, { slug, content, ...judged }: Upload, speaker: Speaker): Promise<TicketFile> {
  const tenant = await requireTenant(trx, slug)
  await pace(trx, tenant.id, 'files', speaker)
  const held = await asPlatform(trx, platform => bytesHeld(platform, tenant.id))
  if (held + content.length > mostBytesOfTenant) throw new FileSpaceUsed()
  const file: TicketFile = { id: newId(), ...judged, bytes: content.length }
  await insertFile(trx, { ...file, tenantId: tenant.id, uploadedBy: speaker.personId, content, at: speaker.now })
  // What an operator uploads may be for a note, of which the tenant hears nothing.
  await appendAudit(trx, {
    tenantId: speaker.side === 'us' ? null : tenant.id, actor: speaker.actor, action: 'ticket.upload', subject: `ticket_file:${file.id}`,
    details: { type: file.type, bytes: file.bytes },
  })
  return file
}

export async function readFile(db: Readable, slug: string, fileId: string): Promise<TicketFile & { content: Buffer }> {
  const { id } = await requireTenant(db, slug)
  const file = await findFile(db, id, fileId)
  if (!file) throw new FileNotFound()
  return file
}
