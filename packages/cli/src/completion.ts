// Scripts that complete commands in shells, made from the commands themselves.
import type { Command } from './command.ts'

export const shells = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof shells)[number]

interface Choice { word: string, meaning: string }

/** What may follow each beginning: further words of commands, and options. */
function choicesOf(commands: Command[]): Map<string, Choice[]> {
  const beginnings = new Set(commands.flatMap(({ path }) => [...beginningsOf(path), path]))
  return new Map([...beginnings].map(beginning => [beginning, [...nextWords(commands, beginning), ...optionsAt(commands, beginning)]]))
}

function beginningsOf(path: string): string[] {
  return path.split(' ').map((_, at, words) => words.slice(0, at).join(' '))
}

function nextWords(commands: Command[], beginning: string): Choice[] {
  const depth = beginning === '' ? 0 : beginning.split(' ').length
  const below = commands.filter(({ path }) => path.startsWith(beginning === '' ? '' : `${beginning} `))
  return [...new Set(below.map(({ path }) => path.split(' ')[depth] ?? ''))].filter(Boolean).map((word) => {
    const full = [beginning, word].filter(Boolean).join(' ')
    return { word, meaning: brief(commands.find(({ path }) => path === full)?.summary ?? word) }
  })
}

function optionsAt(commands: Command[], beginning: string): Choice[] {
  const command = commands.find(({ path }) => path === beginning)
  return Object.entries(command?.options ?? {}).map(([name, { meaning }]) => ({ word: `--${name}`, meaning: brief(meaning) }))
}

/** Without what shells would make something of. */
function brief(text: string): string {
  return (text.split(/[.;:] /)[0] ?? '').replace(/[^\w ,()-]/g, '')
}

const inEach: Record<Shell, (choices: Map<string, Choice[]>) => string> = {
  bash: choices => `_dezky() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" at="" word choices=""
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "\${at:+$at }$word" in ${patterns(choices)}) at="\${at:+$at }$word" ;; esac
  done
  case "$at" in
${cases(choices, list => `choices="${list.map(({ word }) => word).join(' ')}"`)}
  esac
  COMPREPLY=($(compgen -W "$choices" -- "$cur"))
}
complete -o default -F _dezky dezky
`,
  zsh: choices => `#compdef dezky
_dezky() {
  local at="" word
  local -a choices
  for word in "\${(@)words[2,CURRENT-1]}"; do
    case "\${at:+$at }$word" in ${patterns(choices)}) at="\${at:+$at }$word" ;; esac
  done
  case "$at" in
${cases(choices, list => `choices=(${list.map(({ word, meaning }) => `'${word}:${meaning}'`).join(' ')})`)}
  esac
  _describe dezky choices || _files
}
compdef _dezky dezky
`,
  fish: choices => `function __dezky_at
  set -l at
  for word in (commandline -opc)[2..]
    contains -- (string join ' ' -- $at $word) ${known(choices).map(path => `'${path}'`).join(' ')}; and set -a at $word
  end
  test (string join ' ' -- $at) = "$argv"
end
${[...choices].flatMap(([at, list]) => list.map(choice => fishLine(at, choice))).join('\n')}
`,
}

export function completionFor(shell: Shell, commands: Command[]): string {
  return inEach[shell](choicesOf(commands))
}

function known(choices: Map<string, Choice[]>): string[] {
  return [...choices.keys()].filter(Boolean)
}

function patterns(choices: Map<string, Choice[]>): string {
  return known(choices).map(path => `"${path}"`).join('|')
}

function cases(choices: Map<string, Choice[]>, body: (list: Choice[]) => string): string {
  return [...choices].map(([at, list]) => `    "${at}") ${body(list)} ;;`).join('\n')
}

function fishLine(at: string, { word, meaning }: Choice): string {
  const offered = word.startsWith('--') ? `-l ${word.slice(2)}` : `-a ${word}`
  return `complete -c dezky -n "__dezky_at ${at}" ${offered} -d '${meaning}'`
}
