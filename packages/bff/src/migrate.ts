// A program of its own, so that the web server never holds the right to change its schema: node packages/bff/src/migrate.ts
import { migrate } from '@dezky/database'
import { readOwnerUrl } from './config/env.ts'
import { migrations } from './migrations.ts'

try {
  const { applied } = await migrate(readOwnerUrl(), [migrations])
  process.stdout.write(applied.length === 0 ? 'Sessions: the schema is up to date.\n' : `Sessions: applied ${applied.join(', ')}.\n`)
}
catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
