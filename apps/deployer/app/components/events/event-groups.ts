// What is told, by what it is about.
import type { DeployerEventType } from '@dezky/contracts/deployer'

export const eventGroups = {
  deployments: ['deployment.changed', 'deployment.step', 'deployment.approved'],
  instances: ['instance.changed'],
  images: ['webhook.received', 'tag.appeared', 'tag.moved', 'tag.vanished'],
  projects: [
    'project.created', 'project.changed', 'project.removed', 'project.privileges', 'stage.created', 'stage.changed', 'stage.removing',
    'stage.removed', 'stages.ordered', 'variable.set', 'variable.removed',
  ],
  places: [
    'host.created', 'host.changed', 'host.removed', 'host.away', 'host.back', 'ingress.created', 'ingress.changed', 'ingress.removed',
    'ingress.away', 'ingress.back', 'registry.created', 'registry.changed', 'registry.removed', 'registry.away', 'registry.back',
    'settings.changed',
  ],
} as const satisfies Record<string, DeployerEventType[]>

export type EventGroup = keyof typeof eventGroups
export const groupNames = Object.keys(eventGroups) as EventGroup[]
export const allEvents: DeployerEventType[] = Object.values(eventGroups).flat()

export function isGroup(name: string): name is EventGroup {
  return name in eventGroups
}

/** Where the page of what it is about is, if it has one. */
export function pageOf(data: unknown): string | null {
  const { deploymentId, project, stage } = data as Record<string, unknown>
  if (typeof deploymentId === 'string') return `/deployments/${deploymentId}`
  if (typeof project === 'string') return typeof stage === 'string' ? `/projects/${project}/stages/${stage}` : `/projects/${project}`
  return null
}

/** What it says besides ids, in one line. */
export function factsOf(data: unknown): string {
  return Object.entries(data as Record<string, unknown>)
    .filter(([name, value]) => !/Id$|^id$/.test(name) && value !== null && typeof value !== 'object')
    .map(([name, value]) => `${name}: ${String(value)}`).join(' · ')
}
