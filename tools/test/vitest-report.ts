// What Vitest writes about a run, and what of it counts.

export interface Tally {
  passed: number
  failed: number
  skipped: number
}

export interface FileReport {
  name: string
  status: string
  message?: string
  assertionResults: { status: string, fullName?: string, failureMessages?: string[] | null }[]
}

export interface Failure {
  file: string
  test: string
  why: string
}

export function tallyOf(files: FileReport[]): Tally {
  const tests = files.flatMap(file => file.assertionResults.map(({ status }) => status))
  const passed = tests.filter(status => status === 'passed').length
  const failed = tests.filter(status => status === 'failed').length
  return { passed, failed: failed + files.filter(couldNotBegin).length, skipped: tests.length - passed - failed }
}

export function failuresOf(files: FileReport[]): Failure[] {
  return files.flatMap((file) => {
    if (couldNotBegin(file)) return [{ file: file.name, test: 'the file itself', why: beginning(file.message) }]
    return file.assertionResults.filter(test => test.status === 'failed')
      .map(({ fullName, failureMessages }) => ({ file: file.name, test: fullName ?? '', why: beginning(failureMessages?.join('\n')) }))
  })
}

/** As if only the second of two runs had seen the files that both saw. */
export function replace(first: FileReport[], again: FileReport[]): FileReport[] {
  const names = new Set(again.map(({ name }) => name))
  return [...first.filter(({ name }) => !names.has(name)), ...again]
}

/** A file that fails without a failed test of its own (it could not be loaded, its setup threw) counts as one failure. */
function couldNotBegin({ status, assertionResults }: FileReport): boolean {
  return status === 'failed' && !assertionResults.some(test => test.status === 'failed')
}

function beginning(message = ''): string {
  return message.split('\n').slice(0, 8).join('\n').slice(0, 1_000)
}
