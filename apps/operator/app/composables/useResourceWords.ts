import type { PlannedResource, Resource, TenantResource } from '@dezky/contracts'
import { resourceKeys } from '../components/tenants/tenant-looks'

type Value = TenantResource['differences'][number]['wanted']

/** What the platform says of a resource, in the reader's language; what this app does not know yet is said in the API's own words. */
export function useResourceWords() {
  const text = useText()
  const { t, te } = useI18n({ useScope: 'global' })
  const { bytes, number, list } = useFormat()

  const known = (key: string, otherwise: string) => (te(key) ? t(key) : otherwise)
  const slugOf = (phrase: string) => phrase.toLowerCase().replaceAll(/[^a-z]+/g, '_')

  function kind({ kind: name }: Pick<Resource, 'kind'>) {
    return text(`resource.kind.${resourceKeys[name]}`)
  }

  /** Why it is as it is, and what to do; null when there is nothing to explain. */
  function why({ reason, upstream, message }: Pick<Resource, 'reason' | 'upstream' | 'message'>): string | null {
    if (reason === 'not_configured') return text(`resource.reason.not_configured.${upstream}`)
    if (reason === 'waiting') return message && waits(message.replace(/^Waits for (.*?)\.?$/, '$1'))
    return reason === null ? message : known(`resource.reason.${reason}`, message ?? reason)
  }

  function waits(phrase: string) {
    return text('reconcilePlan.waits', { what: known(`reconcilePlan.waitsFor.${slugOf(phrase)}`, phrase) })
  }

  const step = (name: PlannedResource['steps'][number]['do']) => known(`reconcilePlan.step.${name}`, name)
  const field = (name: string) => known(`resource.field.${name}`, name)

  function value(name: string, of: Value): string {
    if (of === null) return text('resource.value.none')
    if (typeof of === 'boolean') return text(of ? 'resource.value.yes' : 'resource.value.no')
    if (typeof of === 'number') return name.endsWith('Bytes') ? bytes(of) : number(of)
    if (Array.isArray(of)) return of.length ? list(of) : text('resource.value.none')
    return of === '' ? text('resource.value.none') : of
  }

  function differs({ field: name, wanted, found }: TenantResource['differences'][number]) {
    return text('resource.differs', { field: field(name), wanted: value(name, wanted), found: value(name, found) })
  }

  return { kind, why, waits, step, field, value, differs }
}
