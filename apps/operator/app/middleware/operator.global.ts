// A session is not enough here: the platform has to know the person as an operator.
export default defineNuxtRouteMiddleware(async (to) => {
  if (to.meta.public) return
  const failure = await useOperator().load().then(() => undefined, (cause: unknown) => cause)
  if (failure === undefined) return
  if (!(failure instanceof ApiProblem)) throw failure
  if (failure.code === 'not_an_operator') return navigateTo('/auth/refused')
  if (failure.code === 'account_disabled') return navigateTo('/auth/disabled')
  if (failure.code === 'signed_out') return navigateTo({ path: '/auth/expired', query: { returnTo: to.fullPath } })
  throw createError({ status: failure.status || 503, message: failure.message, fatal: true })
})
