import type { PreviewSubscription, SubscriptionPreview } from '@dezky/contracts'
import type { Readable } from '../../database/index.ts'
import { entitlementsWith } from '../entitlements/index.ts'
import { foreseeChange } from '../subscriptions/index.ts'
import { effectsOf } from './preview.effects.ts'
import { countHoldings } from './preview.store.ts'

/** What a change would come to, if it were made now. */
export async function previewSubscription(db: Readable, slug: string, input: PreviewSubscription): Promise<SubscriptionPreview> {
  const { tenantId, price, before, after } = await foreseeChange(db, slug, input)
  const [was, becomes] = await entitlementsWith(db, tenantId, [
    { subscription: before, now: new Date() }, { subscription: after, now: new Date(price.effectiveAt) },
  ])
  return { ...price, effects: effectsOf(was ?? [], becomes ?? [], await countHoldings(db, tenantId)) }
}
