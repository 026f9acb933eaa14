import { styleText } from 'node:util'
import type { VariableDescription } from '@dezky/runtime'

export interface Section {
  title: string
  variables: VariableDescription[]
}

export function helpText(sections: Section[]): string {
  return [
    'Starts the whole cloud on this machine.',
    '',
    '  npm start [-- --data DIR]    keep everything in DIR (default .dezky)',
    '  npm start -- --help          this text',
    '',
    'Variables that are set are passed to the processes that name them; what `npm start` decides itself',
    '(addresses, databases, secrets) it passes over them.',
    ...sections.flatMap(section => ['', styleText('bold', section.title), ...rowsOf(section.variables)]),
    '',
  ].join('\n')
}

function rowsOf(variables: VariableDescription[]): string[] {
  const width = Math.max(...variables.map(({ name }) => name.length))
  return variables.map(variable => `  ${variable.name.padEnd(width)}  ${variable.meaning}${noteOf(variable)}`)
}

function noteOf({ default: fallback, required, secret }: VariableDescription): string {
  const notes = [required ? 'required' : null, fallback === null ? null : `default ${fallback}`, secret ? 'secret' : null].filter(Boolean)
  return notes.length > 0 ? styleText('dim', ` (${notes.join(', ')})`) : ''
}
