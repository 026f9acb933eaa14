// `npm run generate` writes what is derived; with --check it only says what is stale.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateApiClient } from './api-client.ts'
import { describe } from './describe.ts'

const root = join(import.meta.dirname, '../..')
const [platform, deployer] = await Promise.all([describe('platform-api'), describe('deployer')])
const files = [...await generateApiClient(platform), ...await generateApiClient(deployer, 'deployer')]
const stale = files.filter(({ path, contents }) => read(join(root, path)) !== contents)

if (process.argv.includes('--check')) {
  for (const { path } of stale) console.error(`${path} is stale: run \`npm run generate\` and commit it.`)
  process.exitCode = stale.length > 0 ? 1 : 0
}
else {
  for (const { path, contents } of stale) writeFileSync(join(root, path), contents)
  console.log(stale.length > 0 ? `Wrote ${stale.map(({ path }) => path).join(', ')}.` : 'Everything generated is fresh.')
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  }
  catch {
    return null
  }
}
