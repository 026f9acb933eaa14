// `dezky …`: what an administrator types. Exit codes: 0 all is well, 1 it is not, 2 the command was not understood.
import { verifyAudit } from './audit-verify.ts'
import { usage, UsageError } from './usage.ts'

process.exitCode = await run(process.argv.slice(2))

async function run([noun, verb, ...args]: string[]): Promise<number> {
  try {
    if (!noun || [noun, verb, ...args].some(word => word === '--help' || word === '-h')) return help(noun === undefined)
    if (noun !== 'audit' || verb !== 'verify') throw new UsageError(`There is no command "${[noun, verb].filter(Boolean).join(' ')}".`)
    return await verifyAudit(args, process.env['INIT_CWD'] ?? process.cwd())
  }
  catch (error) {
    if (!(error instanceof UsageError)) throw error
    console.error(`${error.message}\n\n${usage}`)
    return 2
  }
}

function help(missing: boolean): number {
  console.log(usage)
  return missing ? 2 : 0
}
