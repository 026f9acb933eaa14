import { mostTicketFileBytes, ticketFileTypes } from '@dezky/contracts'
import { Problem } from '@dezky/runtime'

const mebibyte = 1024 * 1024
const endings = Object.values(ticketFileTypes).flat().join(', ')

export class FileTooLarge extends Problem {
  constructor() {
    super({
      code: 'file_too_large', status: 413, title: 'File too large', detail: `A file has at most ${mostTicketFileBytes / mebibyte} MiB.`,
      extensions: { mostBytes: mostTicketFileBytes },
    })
  }
}

export class FileSpaceUsed extends Problem {
  constructor() {
    super({
      code: 'file_space_used', status: 413, title: 'No room for files',
      detail: 'The files in this workspace\'s tickets have used up their space.',
    })
  }
}

export type TypeFault = 'empty' | 'unknown' | 'mismatch'

const details: Record<TypeFault, string> = {
  empty: 'There is nothing in this file.',
  unknown: `What this file holds is not taken. These are: ${endings}.`,
  mismatch: 'What this file holds is not what the end of its name says. Give it its right name.',
}

export class FileTypeRefused extends Problem {
  constructor(reason: TypeFault) {
    super({ code: 'file_type_refused', status: 415, title: 'File not taken', detail: details[reason], extensions: { reason } })
  }
}

export class FileNameRefused extends Problem {
  constructor() {
    super({
      code: 'file_name_refused', status: 422, title: 'Name not taken',
      detail: 'The name of this file hides that it could be a program. Give it a name with one ending.',
      extensions: { errors: [{ field: 'name', message: 'has the ending of a program in it' }] },
    })
  }
}

export class FileNotFound extends Problem {
  constructor() {
    super({ code: 'not_found', status: 404, title: 'Not found', detail: 'There is no such file.' })
  }
}

export class FileUnknown extends Problem {
  constructor() {
    super({
      code: 'file_unknown', status: 422, title: 'File not there',
      detail: 'One of the files was not uploaded by you for this, was sent before, or was uploaded more than a day ago. Upload it again.',
      extensions: { errors: [{ field: 'fileIds', message: 'names a file that is not there' }] },
    })
  }
}
