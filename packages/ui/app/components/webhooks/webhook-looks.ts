// How a webhook and what is sent to it stand; the words come from the catalogue.
import type { Webhook, WebhookDelivery } from '@dezky/contracts'

export type WebhookState = 'active' | 'failing' | 'off' | 'stopped'

export function stateOf({ active, failingSince, disabled }: Pick<Webhook, 'active' | 'failingSince' | 'disabled'>): WebhookState {
  if (disabled) return 'stopped'
  if (!active) return 'off'
  return failingSince ? 'failing' : 'active'
}

export const webhookTones = { active: 'ok', failing: 'warn', off: 'idle', stopped: 'fault' } as const satisfies Record<WebhookState, string>

export const deliveryTones = {
  pending: 'busy', delivered: 'ok', failed: 'fault',
} as const satisfies Record<WebhookDelivery['state'], string>
