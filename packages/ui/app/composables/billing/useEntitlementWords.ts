import type { Entitlement, EntitlementKey } from '@dezky/contracts'

/** What a tenant may use, in words: so many, so much, or whether at all. */
export function useEntitlementWords() {
  const text = useText()
  const { bytes, number } = useFormat()

  function valueOf(key: EntitlementKey, value: Entitlement['value']): string {
    if (typeof value === 'boolean') return text(value ? 'billing.value.yes' : 'billing.value.no')
    return key === 'storage' ? bytes(value) : number(value)
  }

  return { valueOf }
}
