import { Problem } from '@dezky/runtime'
import type { Refusal } from '@dezky/runtime/outbound'

const sentences: Record<Refusal, string> = {
  scheme: 'Events are sent over https only; give an address that begins with https://.',
  unresolved: 'The name in this address cannot be found; check its spelling.',
  address: 'This address leads into a private network; give one that is reachable through the internet.',
}

export class WebhookAddressRefused extends Problem {
  constructor(why: Refusal) {
    super({
      code: 'webhook_address_refused', status: 422, title: 'Address refused', detail: sentences[why],
      extensions: { errors: [{ field: 'url', message: sentences[why] }] },
    })
  }
}

export class TooManyWebhooks extends Problem {
  constructor(most: number) {
    super({
      code: 'too_many_webhooks', status: 422, title: 'Too many webhooks', extensions: { most },
      detail: `A workspace may have ${most} webhooks; delete one that is not needed.`,
    })
  }
}

export class WebhookInactive extends Problem {
  constructor() {
    super({ code: 'webhook_inactive', status: 422, title: 'Switched off', detail: 'The webhook is switched off; make it active first.' })
  }
}

export class DeliveryPending extends Problem {
  constructor() {
    super({
      code: 'delivery_pending', status: 409, title: 'Being sent', detail: 'This delivery is being sent already; see its next attempt.',
    })
  }
}
