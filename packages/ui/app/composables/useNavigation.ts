import type { InjectionKey } from 'vue'
import type { TenantPermission } from '@dezky/contracts'
import type { NavigationGroup } from '../types/shell'

/** Given by an app's layout: whether the reader has a permission where they are now. */
export const mayKey: InjectionKey<(permission: TenantPermission) => boolean> = Symbol('may')

/** The navigation as this reader sees it: what they may not open is not shown, and neither is a group of nothing. */
export function useNavigation() {
  const { navigation } = useShell()
  const may = inject(mayKey, () => true)

  return computed<NavigationGroup[]>(() => navigation
    .map(group => ({ ...group, entries: group.entries.filter(({ permission }) => !permission || may(permission)) }))
    .filter(({ entries }) => entries.length > 0))
}
