import type { ImportRow } from '@dezky/contracts'
import { mostImportRows } from '@dezky/contracts'
import { Problem } from '@dezky/runtime'

export class ImportUnreadable extends Problem {
  constructor(why: string) {
    super({ code: 'import_unreadable', status: 422, title: 'File not readable', detail: `This file cannot be read as CSV. ${why}` })
  }
}

export class ImportTooLarge extends Problem {
  constructor() {
    super({
      code: 'import_too_large', status: 422, title: 'Too many people',
      detail: `A file may hold ${mostImportRows} people; split it and import the parts.`,
    })
  }
}

export class ImportInvalid extends Problem {
  constructor(rows: ImportRow[]) {
    super({
      code: 'import_invalid', status: 422, title: 'Lines to look at', extensions: { rows },
      detail: `${rows.length === 1 ? 'One line needs' : `${rows.length} lines need`} another look; nobody was added.`,
    })
  }
}
