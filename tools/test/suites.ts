// Runs Vitest and reads its own account of what happened.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Tally {
  passed: number
  failed: number
  skipped: number
}

export async function runSuite(root: string, config: string, env: Record<string, string>): Promise<Tally & { succeeded: boolean }> {
  const folder = mkdtempSync(join(tmpdir(), 'dezky-report-'))
  const report = join(folder, 'report.json')
  const args = ['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  try {
    const code = await runVitest(root, args, env)
    const tally = readReport(report)
    return { ...tally, succeeded: code === 0 && tally.failed === 0 && tally.passed > 0 }
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

function readReport(file: string): Tally {
  try {
    return tallyOf(JSON.parse(readFileSync(file, 'utf8')))
  }
  catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

interface Report {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { status: string, assertionResults: { status: string }[] }[]
}

/** A file that fails without a failed test of its own (it could not be loaded, its setup threw) counts as one failure. */
export function tallyOf(report: Report): Tally {
  const broken = report.testResults.filter(({ status, assertionResults }) =>
    status === 'failed' && !assertionResults.some(test => test.status === 'failed')).length
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

export function closingLine(tallies: Tally[]): string {
  const sum = (of: keyof Tally) => tallies.reduce((total, tally) => total + tally[of], 0)
  const skipped = sum('skipped')
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
