import { mostDataExports } from '@dezky/contracts'
import { Problem } from '@dezky/runtime'

export class TooManyDataExports extends Problem {
  constructor() {
    super({
      code: 'too_many_data_exports', status: 409, title: 'Too many exports',
      detail: `A workspace keeps ${mostDataExports} finished exports. Delete one, then start another.`,
    })
  }
}

export class DataExportNotReady extends Problem {
  constructor() {
    super({
      code: 'data_export_not_ready', status: 409, title: 'Not ready',
      detail: 'There is no file to download: the export is still being made, or it failed.',
    })
  }
}
