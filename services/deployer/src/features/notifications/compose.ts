// From an event of the log to what is told of it, with everything looked up and every secret blotted out.
import { z } from 'zod'
import type { DeploymentDetails, NotificationMessage } from '@dezky/contracts/deployer'
import type { StoredEvent } from '@dezky/events'
import type { Services } from '../../services.ts'
import { readRelease } from '../releases/index.ts'
import { createRedactor, readEnvironmentOf } from '../variables/index.ts'
import { plainMessage } from './message.ts'
import { messageOf, tellingOf } from './message-of-event.ts'
import { readFacts } from './read-facts.ts'

type Composing = Pick<Services, 'db' | 'keyring' | 'config'>
type Redact = (text: string) => string

/** Null for what nobody is told of. */
export async function compose(services: Composing, event: StoredEvent): Promise<NotificationMessage | null> {
  if (!tellingOf(event)) return null
  const { secrets, opened } = await readSecrets(services, event)
  const redact = createRedactor(secrets)
  const facts = await readFacts(services.db, event)
  // Where a secret can no longer be opened nobody can tell whether an instance wrote it: all it wrote is left out.
  const deployment = facts.deployment && withFailure(facts.deployment, opened ? redact : () => '•••')
  const message = messageOf(event, { ...facts, deployment }, services.config.publicUrl)
  return message && plainMessage(message, redact)
}

const ofRelease = z.object({ releaseId: z.uuid() })

async function readSecrets({ db, keyring }: Composing, { data }: StoredEvent): Promise<{ secrets: string[], opened: boolean }> {
  const { releaseId } = ofRelease.safeParse(data).data ?? {}
  const release = releaseId ? await readRelease(db, releaseId) : null
  if (!release) return { secrets: [], opened: true }
  const { secrets, lost } = await readEnvironmentOf(db, keyring, release.configuration.variables)
  return { secrets, opened: lost.length === 0 }
}

function withFailure({ failure, ...deployment }: DeploymentDetails, redact: Redact): DeploymentDetails {
  if (!failure) return { ...deployment, failure }
  const instances = failure.instances.map(instance => ({
    ...instance, lines: instance.lines.map(line => ({ ...line, text: redact(line.text) })),
  }))
  return { ...deployment, failure: { ...failure, message: redact(failure.message), instances } }
}
