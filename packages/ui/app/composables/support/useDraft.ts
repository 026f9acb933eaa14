// What somebody is writing, kept while they look elsewhere, reload or sign in again; for them alone, and in this tab.
export function useDraft(name: string, reader: () => string | undefined) {
  const draft = ref('')
  const place = computed(() => reader() && `dezky draft ${reader()} ${name}`)

  watch(place, (key) => {
    if (key) draft.value = sessionStorage.getItem(key) ?? ''
  }, { immediate: true })
  watch(draft, (written) => {
    if (!place.value) return
    if (written) sessionStorage.setItem(place.value, written)
    else sessionStorage.removeItem(place.value)
  })

  return draft
}
