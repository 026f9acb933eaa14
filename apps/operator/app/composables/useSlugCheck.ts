import { useDebounceFn } from '@vueuse/core'
import type { SlugCheck } from '@dezky/contracts'
import { reservedSlugs, slugPattern } from '@dezky/contracts'

/** Whether a slug can be had, asked as it is typed: once the typing pauses, and only the answer about what stands there now counts. */
export function useSlugCheck(slug: () => string) {
  const { requestInBackground } = useApi()
  const answer = shallowRef<SlugCheck>()
  const asking = ref(false)

  const ask = useDebounceFn(async (wanted: string) => {
    if (wanted !== slug()) return
    // Whatever cannot be asked now is decided when the form is sent.
    const path = { slug: wanted }
    const found = await requestInBackground(api => api.GET('/v1/slugs/{slug}', { params: { path } })).catch(() => undefined)
    if (wanted !== slug()) return
    answer.value = found
    asking.value = false
  }, 250)

  watch(slug, (wanted) => {
    answer.value = undefined
    asking.value = slugPattern.test(wanted)
    if (asking.value) void ask(wanted)
  })

  const state = computed(() => (asking.value ? 'asking' : answer.value?.state))
  const suggestion = computed(() => answer.value?.suggestion ?? undefined)

  /** Known to be refused; only the platform knows that it is not. */
  function isRefused(wanted: string): boolean {
    return reservedSlugs.has(wanted) || (answer.value?.slug === wanted && answer.value.state !== 'free')
  }

  return { state, suggestion, isRefused }
}
