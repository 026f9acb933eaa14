import type { InjectionKey, Ref } from 'vue'

const key: InjectionKey<(loading: Ref<boolean>) => void> = Symbol('stillness')
/** Nobody waits longer than this for the slowest part of a page. */
const patienceMs = 1200

/** True once everything below has been read for the first time, and from then on: so that parts do not push each other about. */
export function provideStillness() {
  const reading = shallowReactive(new Set<Ref<boolean>>())
  const still = ref(false)
  provide(key, loading => reading.add(loading))

  const patience = setTimeout(show, patienceMs)
  onMounted(() => watch(() => [...reading].every(loading => !loading.value), quiet => quiet && show(), { immediate: true, flush: 'post' }))
  onScopeDispose(() => clearTimeout(patience))

  function show() {
    still.value = true
  }

  return still
}

/** Has the page around this part wait until it has been read once. */
export function joinStillness(loading: Ref<boolean>) {
  if (hasInjectionContext()) inject(key, undefined)?.(loading)
}
