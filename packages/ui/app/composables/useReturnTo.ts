/** Where to go after signing in: a path of this app, never another site. */
export function useReturnTo() {
  const route = useRoute()
  const returnTo = computed(() => {
    const asked = route.query.returnTo
    return typeof asked === 'string' && /^\/(?![/\\])/.test(asked) && !asked.startsWith('/auth/') ? asked : '/'
  })
  const signInAddress = computed(() => `/auth/oidc/login?returnTo=${encodeURIComponent(returnTo.value)}`)
  return { returnTo, signInAddress }
}
