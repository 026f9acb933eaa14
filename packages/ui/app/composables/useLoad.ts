import type { Ask } from './useApi'

/**
 * One read with its three faces: loading (first time only), failure, value.
 * `refresh`, for what the page does by itself, keeps the old value on screen; the newest call wins.
 */
export function useLoad<T>(read: (request: Ask) => Promise<T>) {
  const { request, requestInBackground } = useApi()
  const value = shallowRef<T>()
  const failure = shallowRef<unknown>()
  const loading = ref(true)
  joinStillness(loading)
  let latest = 0

  async function load(asking: Ask) {
    const turn = ++latest
    try {
      const answer = await read(asking)
      if (turn !== latest) return
      value.value = answer
      failure.value = undefined
    }
    catch (cause) {
      if (turn === latest) failure.value = cause
    }
    finally {
      if (turn === latest) loading.value = false
    }
  }

  function refresh() {
    return load(requestInBackground)
  }

  function retry() {
    loading.value = true
    failure.value = undefined
    return load(request)
  }

  void load(request)
  return { value, failure, loading, refresh, retry }
}
