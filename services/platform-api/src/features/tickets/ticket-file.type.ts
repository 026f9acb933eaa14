// What a file holds, by its first bytes and not by its name.
import { fileTypeFromBuffer } from 'file-type'
import type { TicketFileType } from '@dezky/contracts'
import { ticketFileTypes } from '@dezky/contracts'
import { FileTypeRefused } from './ticket-file.errors.ts'
import type { FileName } from './ticket-file.name.ts'
import { readName } from './ticket-file.name.ts'

export interface JudgedFile { name: string, type: TicketFileType }

/** Throws FileNameRefused, FileTypeRefused. */
export async function judgeFile(given: string, content: Buffer): Promise<JudgedFile> {
  const name = readName(given)
  const type = await typeOf(content)
  return { name: `${name.stem}.${endingFor(name, type)}`, type }
}

async function typeOf(content: Buffer): Promise<TicketFileType> {
  if (content.length === 0) throw new FileTypeRefused('empty')
  const found = await fileTypeFromBuffer(content)
  if (found && Object.hasOwn(ticketFileTypes, found.mime)) return found.mime as TicketFileType
  if (isText(content)) return 'text/plain'
  throw new FileTypeRefused('unknown')
}

/** A name without an ending gets that of what it holds. */
function endingFor({ ending }: FileName, type: TicketFileType): string {
  const endings: readonly string[] = ticketFileTypes[type]
  if (ending === '') return endings[0] ?? ''
  if (endings.includes(ending)) return ending
  const isKnown = Object.values(ticketFileTypes).some((known: readonly string[]) => known.includes(ending))
  throw new FileTypeRefused(isKnown ? 'mismatch' : 'unknown')
}

/** UTF-8 that people can read: no control characters but those that lay it out. */
function isText(content: Buffer): boolean {
  try {
    return !/[^\P{Cc}\t\n\r\f]/u.test(new TextDecoder('utf-8', { fatal: true }).decode(content))
  }
  catch {
    return false
  }
}
