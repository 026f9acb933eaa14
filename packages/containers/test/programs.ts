// The programs these tests start, all from Debian's packages: docker.io, docker-registry and busybox-static.
import { accessSync, constants } from 'node:fs'
import path from 'node:path'

const folders = ['/usr/sbin', '/usr/bin', '/sbin', '/bin', '/usr/local/sbin', '/usr/local/bin']

/** What the programs get to see of the environment. */
export const programEnvironment = { PATH: folders.join(':') }

const isRoot = process.getuid?.() === 0

/** Null where it is not installed: suites that need it are then skipped. An engine can be started by root only. */
export const dockerd = isRoot ? find('dockerd') : null
export const dockerRegistry = find('docker-registry')
export const busybox = find('busybox')

/** Whether `startEngine`, `startRegistry` and `buildSampleImage` work on this machine. */
export const canRunContainers = Boolean(dockerd && dockerRegistry && busybox)

function find(program: string): string | null {
  return folders.map(folder => path.join(folder, program)).find(isExecutable) ?? null
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
