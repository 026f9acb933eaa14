// What is published: one file of plain JavaScript, and what npm has to know of it. It is a package of its own, so that in this
// repository `dezky` stays one command.
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const { name, version, description, license, engines } = JSON.parse(await readFile(at('package.json'), 'utf8')) as Record<string, unknown>

await build({
  entryPoints: [at('src/bin.ts')], outfile: at('dist/dezky.mjs'), bundle: true, platform: 'node', target: 'node20', format: 'esm',
  legalComments: 'inline',
})
const published = { name, version, description, license, type: 'module', bin: { dezky: 'dezky.mjs' }, files: ['dezky.mjs'], engines }
await writeFile(at('dist/package.json'), `${JSON.stringify(published, null, 2)}\n`)

function at(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url))
}
