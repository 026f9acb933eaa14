import { useIntervalFn } from '@vueuse/core'
import type { EventType } from '@dezky/contracts'

const types: EventType[] = ['tenant.activated', 'tenant.resource_changed', 'tenant.updated']

/** The apps one may open in a workspace. Members hear nothing of what is made for them, so it is asked for while something is missing. */
export function useApps(slug: string) {
  const apps = useLoad(request => request(api => api.GET('/v1/tenants/{slug}/apps', { params: { path: { slug } } })))
  const entries = computed(() => apps.value.value?.items ?? [])
  const settled = computed(() => entries.value.length > 0 && entries.value.every(({ state }) => state === 'ready'))
  const { pause, resume } = useIntervalFn(() => void apps.refresh(), 5_000, { immediate: false })

  watch(settled, is => is ? pause() : resume(), { immediate: true })
  useEvents(types, ({ data }) => {
    if (data.slug === slug) void apps.refresh()
  }, apps.refresh)

  return { ...apps, entries }
}
