// What the tests need from the machine: programs that do not come from npm.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { installedProgram } from '@dezky/runtime/installed-program'

export interface SystemPackage {
  /** Debian's name. */
  name: string
  /** A program of it, looked for in PATH. */
  program: string
  neededBy: string
}

export const systemPackages: SystemPackage[] = [
  { name: 'chromium', program: 'chromium', neededBy: 'browser journeys' },
  { name: 'bind9', program: 'named', neededBy: 'tests that ask a real name server' },
  { name: 'docker.io', program: 'dockerd', neededBy: 'tests that run containers on a real engine' },
  { name: 'docker-registry', program: 'docker-registry', neededBy: 'tests that fetch images from a real registry' },
  { name: 'busybox-static', program: 'busybox', neededBy: 'images for those tests' },
  { name: 'iproute2', program: 'ip', neededBy: 'tests of a swarm, whose nodes have a network each' },
  { name: 'haproxy', program: 'haproxy', neededBy: 'tests that lead requests through a real proxy' },
  { name: 'openssl', program: 'openssl', neededBy: 'certificates of tests that speak TLS' },
  { name: 'nginx-light', program: 'nginx', neededBy: 'tests of what stands in for Nginx Proxy Manager' },
]

/** Installs what is missing where it can; returns what is missing still. */
export function provideSystemPackages(wanted: SystemPackage[], say: (line: string) => void): SystemPackage[] {
  const missing = wanted.filter(({ program }) => !installedProgram(program, process.env['PATH']))
  if (missing.length === 0 || !canInstall()) return missing
  say(`Installing ${missing.map(({ name }) => name).join(', ')}…`)
  const problem = install(missing.map(({ name }) => name))
  if (problem) say(problem)
  return missing.filter(({ program }) => !installedProgram(program, process.env['PATH']))
}

function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && installedProgram('apt-get', process.env['PATH']) !== null
}

function install(names: string[]): string | null {
  try {
    execFileSync('apt-get', ['-qq', 'update'], { stdio: ['ignore', 'ignore', 'pipe'] })
    execFileSync('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', ...names], {
      stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    return null
  }
  catch (error) {
    const words = error instanceof Error && 'stderr' in error ? String(error.stderr).trim().split('\n').slice(-3).join('\n') : String(error)
    return `apt-get did not succeed:\n${words}`
  }
}
