// The portal is somebody's workspace: without one there is a page that says so.
const pages: Record<string, string> = {
  account_unknown: '/auth/no-workspace',
  account_disabled: '/auth/disabled',
  tenant_suspended: '/auth/suspended',
}

export default defineNuxtRouteMiddleware(async (to) => {
  const { me, load } = useMe()
  // Sessions end with the workspace: whoever knows already that it is shut is told that, and not that they were signed out.
  if (to.path === '/auth/expired' && me.value) return leaveFor(awayPage(me.value.memberships))
  if (to.meta.public) return
  try {
    return leaveFor(awayPage((await load()).memberships))
  }
  catch (cause) {
    return refuse(cause, to.fullPath)
  }
})

function leaveFor(page: string | null) {
  return page ? navigateTo(page) : undefined
}

function refuse(cause: unknown, returnTo: string) {
  if (!(cause instanceof ApiProblem)) throw cause
  if (cause.code === 'signed_out') return navigateTo({ path: '/auth/expired', query: { returnTo } })
  const page = pages[cause.code]
  if (page) return navigateTo(page)
  throw createError({ status: cause.status || 503, message: cause.message, fatal: true })
}
