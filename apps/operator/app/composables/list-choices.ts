// What lists can be filtered and ordered by. Written out: a page that takes the contracts' schemas along loads them before it needs any.
import type { PartnersQuery, PersonQuery } from '@dezky/contracts'

export const personFilters = ['platformAdmins', 'disabled', 'neverSignedIn', 'withoutTenant'] as const satisfies PersonQuery['filter'][]
export const personSorts = ['name', 'email', 'lastSignIn'] as const satisfies PersonQuery['sort'][]
export const partnerStatuses = ['active', 'terminated'] as const satisfies PartnersQuery['status'][]
export const partnerSorts = [
  'slug', '-slug', 'name', '-name', 'createdAt', '-createdAt', 'customers', '-customers', 'marginPct', '-marginPct',
] as const satisfies PartnersQuery['sort'][]
