// What a person sees: one line while they wait, one screen when it is done.
import { styleText } from 'node:util'
import type { Upstream } from './twins.ts'

export interface Ready {
  seconds: number
  operator: string
  portal: string
  apiDocs: string
  /** Null where there is nothing to deploy to. */
  deployer: string | null
  mail: Upstream
  files: Upstream
  email: string
  /** Null when it came from ADMIN_PASSWORD and is not ours to show. */
  password: string | null
  firstStart: boolean
  data: string
  /** Where Postgres keeps its files when it cannot use the data directory. */
  elsewhere: string | null
  logs: string
}

export function readyScreen(ready: Ready): string {
  const mark = styleText('green', '●─●─●')
  const lines = [
    '',
    `${mark}  ${styleText('bold', 'Dezky')} is ready ${styleText('dim', `in ${ready.seconds.toFixed(1)} s`)}`,
    '',
    row('Operator', styleText('cyan', ready.operator)),
    row('Portal', styleText('cyan', ready.portal)),
    row('API docs', styleText('cyan', ready.apiDocs)),
    row('Deployer', deployerText(ready.deployer)),
    row('Mail', upstreamText(ready.mail)),
    row('Files', upstreamText(ready.files)),
    '',
    row('Sign in', ready.email),
    row('Password', passwordText(ready)),
    '',
    row('Data', ready.data),
    ...ready.elsewhere ? [row('', `${ready.elsewhere} ${styleText('dim', '(Postgres: its own user cannot enter this folder)')}`)] : [],
    row('Logs', ready.logs),
    row('Stop', 'Ctrl-C'),
    '',
  ]
  return lines.map(line => line ? `  ${line}` : '').join('\n')
}

function row(label: string, value: string): string {
  return `${styleText('dim', label.padEnd(8))}  ${value}`
}

function deployerText(url: string | null): string {
  if (url === null) return styleText('dim', 'not running: no Docker Engine answers on this machine')
  return `${styleText('cyan', url)} ${styleText('dim', '(sign in as admin, with the same password)')}`
}

function upstreamText({ url, twinOf }: Upstream): string {
  const note = twinOf ? ` ${styleText('dim', `(a twin of ${twinOf}; /_twin/state shows what it holds)`)}` : ''
  return styleText('cyan', url) + note
}

function passwordText({ password, firstStart }: Ready): string {
  if (password === null) return firstStart ? 'as set in ADMIN_PASSWORD' : 'as set in ADMIN_PASSWORD at the first start'
  return firstStart ? styleText('bold', password) : `${styleText('bold', password)} ${styleText('dim', '(unless it was changed)')}`
}
