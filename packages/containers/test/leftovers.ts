// What an engine leaves when it ends, the more so when it is killed: processes, mounts and bridges.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir, readFile, rmdir } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import { poolOf, routedNetworks } from './address-pool.ts'
import { busybox, programEnvironment } from './programs.ts'

const run = promisify(execFile)
const env = programEnvironment

/** containerd, its shims and the containers themselves: all of them name the engine's folder, or are in its control group. */
export async function endProcessesOf(folder: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const pids = await processesOf(folder)
    if (pids.length === 0) break
    for (const pid of pids) end(pid)
    await delay(20)
  }
  await removeControlGroups(path.basename(folder))
}

async function processesOf(folder: string): Promise<number[]> {
  const pids = (await readdir('/proc')).map(Number).filter(pid => Number.isInteger(pid) && pid !== process.pid)
  const isOfFolder = await Promise.all(pids.map(async pid =>
    (await said(pid, 'cmdline')).split('\0').some(word => word.startsWith(`${folder}/`))
    || (await said(pid, 'cgroup')).includes(`/${path.basename(folder)}/`)))
  return pids.filter((_, at) => isOfFolder[at])
}

function said(pid: number, file: string): Promise<string> {
  return readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '')
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  }
  catch {
    // It has ended by itself.
  }
}

/** One a controller in version 1, one altogether in version 2; each with one a container. They go once their last process is buried. */
async function removeControlGroups(name: string): Promise<void> {
  const controllers = await readdir('/sys/fs/cgroup').catch(() => [])
  for (const parent of ['', ...controllers]) {
    const group = path.join('/sys/fs/cgroup', parent, name)
    for (let tries = 0; tries < 50 && existsSync(group); tries++) {
      const containers = (await readdir(group, { withFileTypes: true })).filter(entry => entry.isDirectory())
      for (const folder of [...containers.map(entry => path.join(group, entry.name)), group]) await rmdir(folder).catch(() => undefined)
      if (existsSync(group)) await delay(20)
    }
  }
}

export async function unmountBelow(folder: string): Promise<void> {
  const points = (await readFile('/proc/self/mounts', 'utf8')).split('\n').map(line => line.split(' ')[1] ?? '')
  for (const point of points.filter(point => `${point}/`.startsWith(`${folder}/`)).reverse()) {
    await run('umount', ['--lazy', point], { env }).catch(() => undefined)
  }
}

export async function removeBridgesIn(addressPool: string): Promise<void> {
  const pool = poolOf(addressPool)
  for (const { device, address } of await routedNetworks()) {
    if (device.startsWith('br-') && pool.check(address) && busybox) await run(busybox, ['ip', 'link', 'delete', device], { env })
  }
}
