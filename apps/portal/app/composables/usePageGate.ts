import type { RouteMeta } from 'vue-router'
import { LazyClosedWorkspace, LazyNotYourPage } from '#components'

/** Whom a page of a workspace is for, as its meta says: what the navigation shows, and what the page shows everybody else. */
export function usePageGate() {
  const { may } = useMay()
  const { membership } = useMe()
  const isActing = computed(() => Boolean(membership.value?.actingFor))

  function mayOpen({ permission, ownPeople }: RouteMeta) {
    return (!permission || may(permission)) && !(ownPeople && isActing.value)
  }

  function instead(meta: RouteMeta) {
    if (meta.public || !membership.value) return null
    if (!isOpen(membership.value)) return LazyClosedWorkspace
    return mayOpen(meta) ? null : LazyNotYourPage
  }

  return { mayOpen, instead }
}
