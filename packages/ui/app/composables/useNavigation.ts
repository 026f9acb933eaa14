import type { Component, InjectionKey } from 'vue'
import type { RouteMeta } from 'vue-router'
import type { NavigationGroup } from '../types/shell'

/** Given by an app's layout: whether a page, by what its meta asks for, is for the reader where they are now. */
export const mayOpenKey: InjectionKey<(meta: RouteMeta) => boolean> = Symbol('mayOpen')

/** Given by an app's layout: what is shown instead of a page; null is the page. */
export const insteadKey: InjectionKey<(meta: RouteMeta) => Component | null> = Symbol('instead')

/** The navigation as this reader sees it: without pages that are not for them, and groups of nothing. */
export function useNavigation() {
  const { navigation } = useShell()
  const router = useRouter()
  const mayOpen = inject(mayOpenKey, () => true)

  return computed<NavigationGroup[]>(() => navigation
    .map(group => ({ ...group, entries: group.entries.filter(({ to }) => mayOpen(router.resolve(to).meta)) }))
    .filter(({ entries }) => entries.length > 0))
}
