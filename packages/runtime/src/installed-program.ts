import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const folders = ['/usr/sbin', '/usr/bin', '/sbin', '/bin', '/usr/local/sbin', '/usr/local/bin', '/opt/homebrew/bin']

/** Where a program of the machine is; null where it is not installed. `path`: where to look first, as in PATH. */
export function installedProgram(name: string, path = ''): string | null {
  return [...path.split(delimiter).filter(Boolean), ...folders].map(folder => join(folder, name)).find(isExecutable) ?? null
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  }
  catch {
    return false
  }
}
