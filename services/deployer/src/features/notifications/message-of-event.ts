// What people are told of an event: one entry for each type of event that is told at all. Pure.
import { z } from 'zod'
import type { DeploymentDetails, NotificationMessage } from '@dezky/contracts/deployer'
import { ofDeployment } from './message-of-deployment.ts'

/** What an event leaves out because it can be looked up. */
export interface Facts {
  deployment: DeploymentDetails | null
  stage: { name: string, projectName: string } | null
  /** How often the same instance has crashed within the last ten minutes, this time included. */
  crashes: number
}

export interface Happened { type: string, data: unknown }

type Tell = (facts: Facts, publicUrl: string) => NotificationMessage | null

/** As often as this an instance crashes until it is told; after that only once it has been well for a while. */
export const crashesTold = 3
export const crashesWithinMs = 600_000

const deployment = z.object({ state: z.enum(['succeeded', 'failed', 'cancelled', 'waiting']) })
const crash = z.object({ instanceId: z.string(), name: z.string(), status: z.enum(['crashed', 'out_of_memory']) })
const tag = z.object({ repository: z.string(), tag: z.string(), before: z.string(), after: z.string() })
const place = z.object({ name: z.string(), problem: z.string().nullable() })

const table = new Map<string, (data: unknown) => Tell | null>([
  ['deployment.changed', whenever(deployment, ({ state }, facts, publicUrl) =>
    facts.deployment && ofDeployment(state, facts.deployment, publicUrl))],
  ['instance.changed', whenever(crash, ofCrash)],
  ['tag.moved', whenever(tag, ofTag)],
  ...(['host', 'ingress', 'registry'] as const).flatMap(kind => [
    [`${kind}.away`, whenever(place, (data, _, publicUrl) => ofPlace(kind, 'away', data, publicUrl))] as const,
    [`${kind}.back`, whenever(place, (data, _, publicUrl) => ofPlace(kind, 'back', data, publicUrl))] as const,
  ]),
])

/** Null for what nobody is told of, whatever the facts are. */
export function tellingOf({ type, data }: Happened): Tell | null {
  return table.get(type)?.(data) ?? null
}

export function messageOf(event: Happened, facts: Facts, publicUrl: string): NotificationMessage | null {
  return tellingOf(event)?.(facts, publicUrl) ?? null
}

function whenever<Data>(
  schema: z.ZodType<Data>, message: (data: Data, facts: Facts, publicUrl: string) => NotificationMessage | null,
): (data: unknown) => Tell | null {
  return (data) => {
    const parsed = schema.safeParse(data)
    return parsed.success ? (facts, publicUrl) => message(parsed.data, facts, publicUrl) : null
  }
}

function ofCrash({ name, status }: z.infer<typeof crash>, { stage, crashes }: Facts, publicUrl: string): NotificationMessage | null {
  if (!stage || crashes !== crashesTold) return null
  return {
    groups: ['instance_crashing'], level: 'error', lines: [],
    title: `${stage.projectName}: an instance crashes again and again in ${stage.name}`,
    sentences: [
      `${name} has ended ${crashes} times within ten minutes.`,
      status === 'out_of_memory' ? 'It used more memory than it may have.' : 'Its last lines say why; it is started again each time.',
    ],
    link: `${publicUrl}/projects/${stage.projectName}/stages/${stage.name}`,
  }
}

function ofTag({ repository, tag: name, before, after }: z.infer<typeof tag>, _: Facts, publicUrl: string): NotificationMessage {
  return {
    groups: ['tag_moved'], level: 'info', lines: [], title: `${repository}:${name} stands for another image now`,
    sentences: [`It was ${before.slice(0, 19)}, and is ${after.slice(0, 19)} now.`], link: publicUrl,
  }
}

const whileAway = {
  host: 'What runs there runs on; nothing can be deployed there until it answers.',
  ingress: 'What it leads to is led to still, if it runs; nothing can be led elsewhere until it answers.',
  registry: 'What runs is not touched; nothing can be fetched from it until it answers.',
}

function ofPlace(
  kind: keyof typeof whileAway, now: 'away' | 'back', { name, problem }: z.infer<typeof place>, publicUrl: string,
): NotificationMessage {
  const about = { groups: ['place_reachability' as const], lines: [], link: publicUrl }
  if (now === 'back') return { ...about, level: 'success', title: `The ${kind} ${name} answers again`, sentences: [] }
  return { ...about, level: 'error', title: `The ${kind} ${name} does not answer`,
    sentences: [...problem ? [problem] : [], whileAway[kind]] }
}
