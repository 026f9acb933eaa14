// The programs these tests start, all from Debian's packages: docker.io, docker-registry, busybox-static, iproute2 and util-linux.
import { installedProgram } from '@dezky/runtime/installed-program'

const folders = ['/usr/sbin', '/usr/bin', '/sbin', '/bin', '/usr/local/sbin', '/usr/local/bin']

/** What the programs get to see of the environment. */
export const programEnvironment = { PATH: folders.join(':') }

const isRoot = process.getuid?.() === 0

/** Null where it is not installed: suites that need it are then skipped. An engine can be started by root only. */
export const dockerd = isRoot ? installedProgram('dockerd') : null
export const dockerRegistry = installedProgram('docker-registry')
export const busybox = installedProgram('busybox')
export const nsenter = installedProgram('nsenter')

/** Whether `startEngine`, `startRegistry` and `buildSampleImage` work on this machine. */
export const canRunContainers = Boolean(dockerd && dockerRegistry && busybox)

/** Whether `startSwarm` does, whose nodes each have a network of their own. */
export const canRunNodes = canRunContainers && Boolean(nsenter && installedProgram('ip'))
