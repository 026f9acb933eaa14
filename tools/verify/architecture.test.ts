// Each rule about imports is broken once in a small tree of its own: a rule that catches nothing is no rule.
import { spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
let tree: string

beforeEach(() => {
  tree = realpathSync(mkdtempSync(join(tmpdir(), 'dezky-architecture-')))
  for (const file of ['.dependency-cruiser.mjs', 'tsconfig.json', 'tsconfig.base.json']) cpSync(join(root, file), join(tree, file))
  for (const name of ['contracts', 'runtime', 'database', 'events', 'directory', 'bff', 'ui']) workspace(name)
  symlinkSync(join(root, 'node_modules/fastify'), join(tree, 'node_modules/fastify'))
  symlinkSync(join(root, 'node_modules/typescript'), join(tree, 'node_modules/typescript'))
  symlinkSync(join(root, 'node_modules/vue'), join(tree, 'node_modules/vue'))
})

afterEach(() => rmSync(tree, { recursive: true }))

it('finds nothing in a tree that keeps the rules', () => {
  write('services/api/src/features/tenants/tenant.routes.ts', 'import \'fastify\'\nimport \'./tenant.service.ts\'')
  write('services/api/src/features/tenants/tenant.service.ts', 'import \'./tenant.store.ts\'\nimport \'../people/index.ts\'')
  write('services/api/src/features/tenants/tenant.store.ts', 'import \'@dezky/database\'')
  write('services/api/src/features/people/index.ts', 'export {}')
  write('packages/events/src/index.ts', 'import \'@dezky/database\'\nimport \'@dezky/contracts\'')
  write('apps/portal/server/plugin.ts', 'import \'@dezky/bff\'')
  expect(cruise().found).toEqual([])
})

const breaches: [rule: string, files: Record<string, string>][] = [
  ['no-cycles', { 'packages/events/src/a.ts': './b.ts', 'packages/events/src/b.ts': './a.ts' }],
  ['every-import-resolves', { 'packages/events/src/a.ts': './nowhere.ts' }],
  ['apps-never-reach-into-services', { 'apps/portal/server/a.ts': '../../../services/api/src/x.ts', 'services/api/src/x.ts': '' }],
  ['apps-never-import-each-other', { 'apps/portal/app/a.ts': '../../operator/app/x.ts', 'apps/operator/app/x.ts': '' }],
  ['apps-stay-out-of-the-engine-room', { 'apps/portal/server/a.ts': '@dezky/database' }],
  ['the-browser-never-loads-the-bff', { 'apps/portal/app/a.ts': '@dezky/bff' }],
  ['services-never-import-each-other', { 'services/api/src/a.ts': '../../identity/src/x.ts', 'services/identity/src/x.ts': '' }],
  ['packages-never-import-upward', { 'packages/events/src/a.ts': '../../../services/api/src/x.ts', 'services/api/src/x.ts': '' }],
  ['packages-rest-on-the-foundation', { 'packages/events/src/a.ts': '@dezky/directory' }],
  ['contracts-import-nothing-of-ours', { 'packages/contracts/src/a.ts': '@dezky/runtime' }],
  ['runtime-rests-on-nothing', { 'packages/runtime/src/a.ts': '@dezky/contracts' }],
  ['ui-knows-only-the-wire', { 'packages/ui/app/a.ts': '@dezky/runtime' }],
  ['a-package-is-entered-by-its-name', { 'packages/events/src/a.ts': '../../contracts/src/index.ts' }],
  ['a-store-belongs-to-its-feature', {
    'services/api/src/features/people/person.service.ts': '../tenants/tenant.store.ts',
    'services/api/src/features/tenants/tenant.store.ts': '',
  }],
  ['features-meet-at-the-door', {
    'services/api/src/features/people/person.service.ts': '../tenants/tenant.ts', 'services/api/src/features/tenants/tenant.ts': '',
  }],
  ['routes-talk-to-services-not-stores', {
    'services/api/src/features/people/person.routes.ts': './person.store.ts', 'services/api/src/features/people/person.store.ts': '',
  }],
  ['a-noun-does-no-work', {
    'services/api/src/features/tenants/tenant.ts': './tenant.store.ts', 'services/api/src/features/tenants/tenant.store.ts': '',
  }],
  ['only-routes-and-http-know-fastify', { 'services/api/src/features/people/person.service.ts': 'fastify' }],
  ['packages-speak-no-fastify', { 'packages/events/src/a.ts': 'fastify' }],
  ['drivers-are-chosen-in-context', {
    'services/api/src/app.ts': '../../../packages/directory/src/drivers/builtin.ts', 'packages/directory/src/drivers/builtin.ts': '',
  }],
  ['the-product-never-imports-its-tests', { 'packages/events/src/a.ts': './testing.ts', 'packages/events/src/testing.ts': '' }],
]

it('catches every breach, and has a breach for every rule', () => {
  for (const [, files] of breaches) for (const [file, imported] of Object.entries(files)) plant(file, imported)
  const { found, rules } = cruise()
  for (const [rule, files] of breaches) expect(found).toContain(`${rule} in ${Object.keys(files)[0]}`)
  expect(breaches.map(([rule]) => rule)).toEqual(rules)
})

it('looks into Vue files and at imports of types', () => {
  write('apps/portal/app/Page.vue', '<script setup lang="ts">\nimport type { Database } from \'@dezky/database\'\n</script>')
  expect(cruise().found).toContain('apps-stay-out-of-the-engine-room in apps/portal/app/Page.vue')
})

function workspace(name: string): void {
  write(`packages/${name}/package.json`, JSON.stringify({ name: `@dezky/${name}`, type: 'module', exports: './src/index.ts' }))
  write(`packages/${name}/src/index.ts`, 'export {}')
  mkdirSync(join(tree, 'node_modules/@dezky'), { recursive: true })
  symlinkSync(join(tree, 'packages', name), join(tree, 'node_modules/@dezky', name))
}

function plant(file: string, imported: string): void {
  mkdirSync(dirname(join(tree, file)), { recursive: true })
  appendFileSync(join(tree, file), imported ? `import '${imported}'\n` : 'export {}\n')
}

function write(file: string, contents: string): void {
  mkdirSync(dirname(join(tree, file)), { recursive: true })
  writeFileSync(join(tree, file), contents)
}

interface Report {
  summary: {
    violations: { from: string, rule: { name: string } }[]
    ruleSetUsed: { forbidden: { name: string }[] }
  }
}

function cruise(): { found: string[], rules: string[] } {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  for (const folder of ['packages', 'services', 'apps']) mkdirSync(join(tree, folder), { recursive: true })
  const args = [program, '--config', '.dependency-cruiser.mjs', '--no-cache', '--output-type', 'json', 'packages', 'services', 'apps']
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: tree, encoding: 'utf8' })
  if (!stdout) throw new Error(stderr)
  const { summary }: Report = JSON.parse(stdout)
  return {
    found: summary.violations.map(({ rule, from }) => `${rule.name} in ${from}`),
    rules: summary.ruleSetUsed.forbidden.map(({ name }) => name),
  }
}
