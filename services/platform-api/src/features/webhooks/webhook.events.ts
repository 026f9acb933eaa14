import type { Webhook } from '@dezky/contracts'
import type { Scoped } from '../../database/index.ts'
import { tell } from '../events/index.ts'
import type { Owner } from './webhook.ts'

export async function webhookCreated(trx: Scoped, owner: Owner, id: string): Promise<void> {
  await tell(trx, 'webhook.created', about(owner, id))
}

export async function webhookChanged(trx: Scoped, owner: Owner, id: string): Promise<void> {
  await tell(trx, 'webhook.changed', about(owner, id))
}

export async function webhookDeleted(trx: Scoped, owner: Owner, id: string): Promise<void> {
  await tell(trx, 'webhook.deleted', about(owner, id))
}

export async function webhookDisabled(
  trx: Scoped, owner: Owner, id: string, reason: NonNullable<Webhook['disabled']>['reason'],
): Promise<void> {
  const { data, ...rest } = about(owner, id)
  await tell(trx, 'webhook.disabled', { ...rest, data: { ...data, reason } })
}

function about({ tenantId, slug }: Owner, webhookId: string) {
  return { tenantId, subject: `webhook:${webhookId}`, data: { slug, webhookId } }
}
