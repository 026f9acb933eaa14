// Runs Vitest and reads its own account of what happened.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Failure, failuresOf, type FileReport, replace, type Tally, tallyOf } from './vitest-report.ts'

export interface Suite {
  root: string
  config: string
  env: Record<string, string>
}

export interface Outcome extends Tally {
  succeeded: boolean
  failures: Failure[]
  /** Failed at first, and passed when their file was run again with nothing beside it. */
  unsteady: Failure[]
}

/** So many files may be unlucky; where there are more, something is broken. */
const mostFilesAgain = 5

/** A file that failed is run once more, alone: what then passes is told apart from what is broken, and is named all the same. */
export async function runSuite(suite: Suite, say: (line: string) => void): Promise<Outcome> {
  const first = await run(suite, [])
  const failures = failuresOf(first.files)
  const failed = [...new Set(failures.map(({ file }) => file))]
  if (failed.length === 0 || failed.length > mostFilesAgain) return { ...outcomeOf(first), unsteady: [] }
  say(`Once more, alone: ${failed.join(', ')}`)
  const again = await run(suite, failed)
  const outcome = outcomeOf({ code: again.code, files: replace(first.files, again.files) })
  return { ...outcome, unsteady: outcome.succeeded ? failures : [] }
}

interface Run {
  code: number | null
  files: FileReport[]
}

function outcomeOf({ code, files }: Run): Omit<Outcome, 'unsteady'> {
  const tally = tallyOf(files)
  return { ...tally, succeeded: code === 0 && tally.failed === 0 && tally.passed > 0, failures: failuresOf(files) }
}

async function run({ root, config, env }: Suite, files: string[]): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'dezky-report-'))
  const report = join(folder, 'report.json')
  const args = ['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...files]
  try {
    const code = await runVitest(root, args, env)
    return { code, files: readReport(report) }
  }
  finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function runVitest(root: string, args: string[], env: Record<string, string>): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const program = join(root, 'node_modules', 'vitest', 'vitest.mjs')
    const child = spawn(process.execPath, [program, ...args], {
      cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env },
    })
    child.once('error', reject)
    child.once('exit', resolve)
  })
}

/** A run without a report has failed as a whole. */
function readReport(file: string): FileReport[] {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as { testResults: FileReport[] }).testResults
  }
  catch {
    return []
  }
}

export function failureLines(title: string, failures: Failure[]): string[] {
  return failures.map(({ file, test, why }) => `${title}: ${file} > ${test}\n${why.replace(/^/gm, '  ')}`)
}

export function closingLine(tallies: Tally[]): string {
  const sum = (of: keyof Tally) => tallies.reduce((total, tally) => total + tally[of], 0)
  const skipped = sum('skipped')
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
