// What somebody may do is known before a page is shown.
export default defineNuxtRouteMiddleware(async (to) => {
  if (to.meta.public) return
  const { load, may } = useMe()
  const failure = await load().then(() => undefined, (cause: unknown) => cause)
  if (failure instanceof ApiProblem) {
    if (useBackend().signedOutCodes.includes(failure.code)) return navigateTo({ path: '/sign-in', query: { returnTo: to.fullPath } })
    throw createError({ status: failure.status || 503, message: failure.message, fatal: true })
  }
  if (to.meta.access && !may(to.meta.access)) return navigateTo('/')
})
