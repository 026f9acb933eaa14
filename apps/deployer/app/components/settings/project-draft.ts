// A project's settings as they are typed, and as they are sent.
import type { HealthCheck, ProjectAnswer } from '@dezky/contracts/deployer'
import { asLines } from './lines.ts'
import { figure, typed } from './numbers.ts'

export interface ProjectDraft {
  repository: string
  port: string
  kind: HealthCheck['kind']
  path: string
  status: string
  contains: string
  argv: string
  /** One argument a line; nothing is the image's own. */
  command: string
  stopSignal: string
  intervalMs: string
  timeoutMs: string
  inARow: string
  deadlineSeconds: string
}

type Known = Pick<ProjectAnswer, 'repository' | 'configuration'>

export function draftOfProject({ repository, configuration: { port, health, command, stopSignal } }: Known): ProjectDraft {
  const http = health.kind === 'http' ? health : { path: '/', status: null, contains: null }
  return {
    repository, port: typed(port), kind: health.kind, path: http.path, status: typed(http.status), contains: http.contains ?? '',
    argv: health.kind === 'exec' ? health.argv.join('\n') : '', intervalMs: typed(health.intervalMs), timeoutMs: typed(health.timeoutMs),
    command: asLines(command ?? []), stopSignal: stopSignal ?? '', inARow: typed(health.inARow),
    deadlineSeconds: typed(health.deadlineSeconds),
  }
}

/** What is not shown stays as it is. */
export function changeOfProject(draft: ProjectDraft, { configuration }: Pick<Known, 'configuration'>) {
  const command = draft.command.split('\n').filter(Boolean)
  return {
    repository: draft.repository.trim(),
    configuration: {
      ...configuration, port: figure(draft.port), health: healthOf(draft), command: command.length ? command : null,
      stopSignal: draft.stopSignal.trim() || null,
    },
  }
}

function healthOf({ kind, path, status, contains, argv, ...pace }: ProjectDraft) {
  const every = {
    intervalMs: figure(pace.intervalMs) ?? undefined, timeoutMs: figure(pace.timeoutMs) ?? undefined,
    inARow: figure(pace.inARow) ?? undefined,
    deadlineSeconds: figure(pace.deadlineSeconds) ?? undefined,
  }
  if (kind === 'http') return { kind, path, status: figure(status), contains: contains || null, ...every }
  return kind === 'exec' ? { kind, argv: argv.split('\n').filter(Boolean), ...every } : { kind, ...every }
}

/** Where the schema finds a fault, as the form calls it. */
export function projectField(path: string): string {
  return path.replace(/^configuration\.(health\.)?/, '').replace(/^(argv|command)\..*/, '$1')
}
