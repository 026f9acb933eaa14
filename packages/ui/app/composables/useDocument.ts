/** The parts of a document that no page has to think of: its language, and the product after its title. */
export function useDocument() {
  const { locale } = useI18n({ useScope: 'global' })
  const text = useText()
  const shell = useShell()
  const product = computed(() => `Dezky ${text(shell.product)}`)

  useHead({
    htmlAttrs: { lang: locale },
    titleTemplate: title => title ? `${title} · ${product.value}` : product.value,
  })

  return { locale }
}
