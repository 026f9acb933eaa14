/** Whoever has chosen a language here reads it in every browser; choosing another, wherever that is offered, chooses it for all. */
export function useOwnLanguage() {
  const { me } = useMe()
  const { keep } = useProfileChange()
  const { locale, setLocale } = useI18n({ useScope: 'global' })

  watch(() => (me.value?.localeChosen ? me.value.locale : null), (chosen) => {
    if (chosen && chosen !== locale.value) void setLocale(chosen)
  }, { immediate: true })

  watch(locale, (chosen) => {
    if (me.value && (!me.value.localeChosen || chosen !== me.value.locale)) void keep({ locale: chosen })
  })
}
