import { Problem } from '@dezky/runtime'
import type { UsablePlanVersion } from '../plans/index.ts'

export class SubscriptionNotFound extends Problem {
  constructor() {
    super({ code: 'not_found', status: 404, title: 'Not found', detail: 'There is no such subscription.' })
  }
}

export class SubscriptionExists extends Problem {
  constructor() {
    super({
      code: 'subscription_exists', status: 409, title: 'Subscribed already',
      detail: 'This tenant has a subscription that has not ended; change that one.',
    })
  }
}

export class SubscriptionCanceled extends Problem {
  constructor() {
    super({
      code: 'subscription_canceled', status: 422, title: 'Subscription ended',
      detail: 'This subscription has ended; subscribe anew with POST /v1/subscriptions.',
    })
  }
}

export class SubscriptionOnTrial extends Problem {
  constructor() {
    super({
      code: 'subscription_on_trial', status: 422, title: 'On trial',
      detail: 'A trial ends by itself; there is no period at the end of which it could be canceled or changed.',
    })
  }
}

export class SubscriptionEnding extends Problem {
  constructor() {
    super({
      code: 'subscription_ending', status: 422, title: 'Ends with its period',
      detail: 'This subscription ends with its period, so that no other begins; let it go on first.',
    })
  }
}

export class PlanCurrencyDiffers extends Problem {
  constructor({ plan, price }: UsablePlanVersion) {
    super({
      code: 'plan_currency', status: 422, title: 'Another currency',
      detail: `"${plan.slug}" is priced in ${price.currency}; end this subscription first, then subscribe anew.`,
      extensions: { errors: [{ field: 'plan', message: 'is priced in another currency' }] },
    })
  }
}

export class SeatsInUse extends Problem {
  constructor(inUse: number) {
    super({
      code: 'seats_in_use', status: 422, title: 'Seats in use',
      detail: `${inUse} people have a seat; remove some of them first, or keep at least ${inUse} seats.`,
      extensions: { inUse, errors: [{ field: 'seats', message: `is below the ${inUse} in use` }] },
    })
  }
}

export class NoSeatLeft extends Problem {
  constructor(seats: number, { needed, free }: { needed: number, free: number }) {
    super({
      code: 'no_seat_left', status: 422, title: 'No seat left',
      detail: seats === 0
        ? 'There is no subscription that has seats; subscribe first.'
        : `This needs ${needed} of ${seats} seats, and ${free} are free; add seats to the subscription, or remove somebody.`,
      extensions: { seats, needed, free },
    })
  }
}
