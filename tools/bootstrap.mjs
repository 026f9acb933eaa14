// The first step of every npm script. Plain JavaScript without dependencies: it runs on whatever Node the machine has,
// installs what package-lock.json names when that is missing, and hands over to the pinned Node.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const binaries = join(root, 'node_modules', '.bin')
const node = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

main(process.argv[2], process.argv.slice(3))

function main(command, args) {
  if (!command || !existsSync(join(root, 'tools', command, 'main.ts'))) leave(`Commands: ${commands().join(', ')}.`)
  if (!installed()) install()
  if (!existsSync(node)) leave('The pinned Node was not installed: npm must be allowed to run install scripts (check `ignore-scripts`).')
  run(join(root, 'tools', command, 'main.ts'), args)
}

function commands() {
  return readdirSync(join(root, 'tools')).filter(name => existsSync(join(root, 'tools', name, 'main.ts')))
}

/** True when node_modules holds what the lockfile asks for; packages of other platforms are absent by design. */
function installed() {
  const wanted = packagesOf(join(root, 'package-lock.json'))
  const present = packagesOf(join(root, 'node_modules', '.package-lock.json'))
  if (!wanted || !present || !existsSync(node)) return false
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.includes('node_modules/')) return true
    const found = present[path]
    return found ? found.version === entry.version : Boolean(entry.optional || entry.devOptional)
  })
}

function packagesOf(lockfile) {
  try {
    return JSON.parse(readFileSync(lockfile, 'utf8')).packages
  }
  catch {
    return undefined
  }
}

function install() {
  console.error('Installing dependencies…')
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, [process.env.npm_execpath, ...args]] : ['npm', args]
  const result = spawnSync(...npm, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'], maxBuffer: 64 << 20 })
  if (result.status === 0) return
  const output = `${result.stderr ?? ''}${result.error?.message ?? ''}`.trim()
  leave(`The dependencies could not be installed. ${installAdvice(output)}`)
}

function installAdvice(output) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|ENETUNREACH/.test(output)) {
    return 'The npm registry cannot be reached: check the network.'
  }
  if (/EACCES|EPERM|EROFS/.test(output)) return `This user may not write to ${root}`
  if (/ENOSPC/.test(output)) return 'The disk is full.'
  if (/in sync/.test(output)) return 'package-lock.json does not fit the package.json files: run `npm install` once.'
  return `npm said:\n${output.split('\n').slice(0, 15).join('\n')}`
}

function run(program, args) {
  const path = [binaries, process.env.PATH].filter(Boolean).join(delimiter)
  // Compiled code is kept from one start to the next, which then takes two thirds of the time.
  const cache = join(root, 'node_modules', '.cache', 'node')
  const child = spawn(node, [program, ...args], { stdio: 'inherit', env: { NODE_COMPILE_CACHE: cache, ...process.env, PATH: path } })
  // The program sees a terminal's Ctrl-C itself and ends in its own time; a repeated signal does it no harm.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', error => leave(`The pinned Node does not run on this machine: ${error.message}.`))
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)))
}

function leave(sentence) {
  console.error(sentence)
  process.exit(1)
}
