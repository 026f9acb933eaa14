/**
 * One read with its three faces: loading (first time only), failure, value.
 * `refresh` keeps the old value on screen; the newest call wins.
 */
export function useLoad<T>(read: () => Promise<T>) {
  const value = shallowRef<T>()
  const failure = shallowRef<unknown>()
  const loading = ref(true)
  let latest = 0

  async function refresh() {
    const turn = ++latest
    try {
      const answer = await read()
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

  function retry() {
    loading.value = true
    failure.value = undefined
    return refresh()
  }

  void refresh()
  return { value, failure, loading, refresh, retry }
}
