import type { InjectionKey } from 'vue'
import type { Tenant } from '@dezky/contracts'

/** The tenant of which a page has parts that are edited in place. */
export interface EditedTenant {
  slug: string
  tenant: ReturnType<typeof useLoad<Tenant>>
  /** What a change was answered with is newer than anything read before it. */
  take: (changed: Tenant) => void
}

const key: InjectionKey<EditedTenant> = Symbol('the tenant that is edited')

export function provideEditedTenant(edited: EditedTenant) {
  provide(key, edited)
}

export function useEditedTenant(): EditedTenant {
  const edited = inject(key)
  if (!edited) throw new Error('No tenant is edited here.')
  return edited
}
