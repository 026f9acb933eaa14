// What is in an export: its table of contents.
import type { ExportFile } from './data-export.file.ts'
import type { Source } from './parts/about.ts'
import { auditFiles } from './parts/audit.ts'
import { automationFiles } from './parts/automation.ts'
import { domainFiles } from './parts/domains.ts'
import { memberFiles } from './parts/members.ts'
import { ticketFiles } from './parts/tickets.ts'
import { workspaceFiles } from './parts/workspace.ts'

/** In the order of `dataExportParts`. */
export function filesOf(source: Source): ExportFile[] {
  return [workspaceFiles, memberFiles, domainFiles, automationFiles, ticketFiles, auditFiles].flatMap(files => files(source))
}
