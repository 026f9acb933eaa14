// What the names of folders and files must say, and must not.
import { existsSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const rooms = ['apps', 'services', 'packages', 'tools', 'e2e', 'bench']
const passedOver = new Set(['node_modules', '.nuxt', '.output', 'dist', '.data', 'results', 'public'])
const vague = /^(utils?|helpers?|common|lib|misc)$/
const vendors = /(^|[/.-])(authentik|stalwart|ocis|docker|dockerode|swarm|haproxy|nginx-proxy-manager|traefik)([/.-]|$)/
const nuxtDecides = /^(apps|packages\/ui)\//

export function judgeLayout(files: string[]): string[] {
  const folders = new Set(files.flatMap(file => parentsOf(file)))
  return [
    ...[...folders].filter(folder => vague.test(folder.slice(folder.lastIndexOf('/') + 1)))
      .map(folder => `${folder}/: name it after what is in it`),
    ...files.filter(file => vendors.test(file) && !/\/(drivers|migrations)\/|^packages\/twins\//.test(file))
      .map(file => `${file}: a vendor's name belongs in a folder called drivers/`),
    ...files.filter(file => file.endsWith('.ts') && !nuxtDecides.test(file) && !/(^|\/)[a-z0-9.-]+$/.test(file))
      .map(file => `${file}: files are named in kebab-case`),
    ...files.filter(file => /^(apps|services|packages)\/[^/]+\/package\.json$|^(tools|e2e|bench)\/[^/]+$/.test(file))
      .map(file => file.slice(0, file.lastIndexOf('/')))
      .filter((room, at, all) => all.indexOf(room) === at && !files.includes(`${room}/README.md`))
      .map(room => `${room}/: has no README.md that says what it promises`),
  ]
}

function parentsOf(file: string): string[] {
  return [...file.matchAll(/\//g)].map(({ index }) => file.slice(0, index))
}

function filesBelow(root: string, folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => !passedOver.has(entry.name))
    .flatMap(entry => entry.isDirectory() ? filesBelow(root, join(folder, entry.name)) : [relative(root, join(folder, entry.name))])
}

if (import.meta.main) {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const complaints = judgeLayout(rooms.flatMap(room => filesBelow(root, join(root, room))))
  for (const complaint of complaints) console.error(complaint)
  process.exitCode = complaints.length > 0 ? 1 : 0
}
