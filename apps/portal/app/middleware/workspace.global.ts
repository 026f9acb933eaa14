// The portal is somebody's workspace: without one there is a page that says so.
const pages: Record<string, string> = {
  account_unknown: '/auth/no-workspace',
  account_disabled: '/auth/disabled',
  tenant_suspended: '/auth/suspended',
}

/** In which people may work; whoever has none of these learns why. */
const open: readonly string[] = ['pending', 'trial', 'active']

export default defineNuxtRouteMiddleware(async (to) => {
  if (to.meta.public) return
  try {
    const me = await useMe().load()
    const statuses = me.memberships.map(({ tenant }) => tenant.status)
    if (statuses.some(status => open.includes(status))) return
    return navigateTo(statuses.includes('suspended') ? '/auth/suspended' : '/auth/no-workspace')
  }
  catch (cause) {
    return refuse(cause, to.fullPath)
  }
})

function refuse(cause: unknown, returnTo: string) {
  if (!(cause instanceof ApiProblem)) throw cause
  if (cause.code === 'signed_out') return navigateTo({ path: '/auth/expired', query: { returnTo } })
  const page = pages[cause.code]
  if (page) return navigateTo(page)
  throw createError({ status: cause.status || 503, message: cause.message, fatal: true })
}
