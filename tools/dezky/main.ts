// `dezky …`: what an administrator types. Exit codes: 0 all is well, 1 it is not, 2 the command was not understood.
import { backUpHere, restoreHere, run as runOnDeployer } from '../../services/deployer/src/features/backups/index.ts'
import { verifyAudit } from './audit-verify.ts'
import { setUpAuthentikHere } from './setup-directory.ts'
import { setUpMailHere } from './setup-mail.ts'
import { usage, UsageError } from './usage.ts'

const commands: Record<string, (args: string[]) => Promise<number>> = {
  'audit verify': args => verifyAudit(args, process.env['INIT_CWD'] ?? process.cwd()),
  'deployer backup': args => runOnDeployer(backUpHere, args, process.env),
  'deployer restore': args => runOnDeployer(restoreHere, args, process.env),
  'setup authentik': args => setUpAuthentikHere(args, process.env),
  'setup stalwart': args => setUpMailHere(args, process.env),
}

const [first = ''] = process.argv.slice(2)
// What people deploy with is a program of its own, published by itself; here it is a command like the others.
if (['deploy', 'completion'].includes(first)) await import('../../packages/cli/src/bin.ts')
else process.exitCode = await run(process.argv.slice(2))

async function run([noun, verb, ...args]: string[]): Promise<number> {
  try {
    if (!noun || [noun, verb, ...args].some(word => word === '--help' || word === '-h')) return help(noun === undefined)
    const command = commands[[noun, verb].join(' ')]
    if (!command) throw new UsageError(`There is no command "${[noun, verb].filter(Boolean).join(' ')}".`)
    return await command(args)
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
