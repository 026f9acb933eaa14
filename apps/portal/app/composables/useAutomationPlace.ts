/** The workspace one is in, for its tokens and webhooks. For pages that are shown to those who have one. */
export function useAutomationPlace(): AutomationPlace {
  const { membership } = useMe()
  const { granted } = useMay()
  return { is: 'tenant', slug: membership.value?.tenant.slug ?? '', may: granted.value }
}
