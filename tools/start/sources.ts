// A fingerprint of everything an app is built from: itself, the packages of ours it leads to, the lockfile.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const passedOver = new Set(['node_modules', '.nuxt', '.output', 'dist', '.data', '.playground', 'README.md'])

export function fingerprintOf(root: string, app: string): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')))
  for (const folder of foldersOf(root, `apps/${app}`)) {
    for (const file of filesBelow(join(root, folder))) hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

/** The folder itself and, through package.json files, every package of ours below it, in a fixed order. */
export function foldersOf(root: string, start: string): string[] {
  const found = new Set<string>()
  const waiting = [start]
  for (let folder = waiting.pop(); folder; folder = waiting.pop()) {
    if (found.has(folder)) continue
    found.add(folder)
    const { dependencies = {} } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
    waiting.push(...Object.keys(dependencies).filter(name => name.startsWith('@dezky/')).map(name => name.replace('@dezky/', 'packages/')))
  }
  return [...found].sort()
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => !passedOver.has(entry.name) && !entry.name.endsWith('.test.ts'))
    .sort((a, b) => a.name < b.name ? -1 : 1)
    .flatMap(entry => entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)])
}
