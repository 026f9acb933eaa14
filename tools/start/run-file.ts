// `run.json` tells other programs where the running cloud is. It exists exactly as long as the cloud is ready.
import { renameSync, rmSync, writeFileSync } from 'node:fs'

export interface RunFile {
  ready: true
  urls: Record<string, string>
  admin: { email: string, password: string | null }
  pids: Record<string, number>
}

export function writeRunFile(file: string, contents: RunFile): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(contents, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

export function removeRunFile(file: string): void {
  rmSync(file, { force: true })
}
