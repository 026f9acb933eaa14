import type { UpstreamName } from '@dezky/contracts'

/** Says what was asked of an upstream in the reader's language; what an earlier version asked keeps its code. */
export function useOperationWords() {
  const { t, te } = useI18n({ useScope: 'global' })

  function operationName(upstream: UpstreamName, operation: string): string {
    const key = `operations.${upstream}.${operation}`
    return te(key) ? t(key) : operation
  }

  return { operationName }
}
