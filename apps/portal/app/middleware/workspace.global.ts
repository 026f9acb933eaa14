import type { Me } from '@dezky/contracts'

// The portal is somebody's workspace: without one there is a page that says so.
const pages: Record<string, string> = {
  account_unknown: '/auth/no-workspace',
  account_disabled: '/auth/disabled',
  tenant_suspended: '/auth/suspended',
}

export default defineNuxtRouteMiddleware(async (to) => {
  const { me, access, load } = useMe()
  const away = ({ memberships }: Me) => {
    const route = awayRoute(memberships, to.name === 'act-id' ? String(to.params.id) : access.value)
    return route ? navigateTo(route) : undefined
  }
  // Sessions end with the workspace: whoever knows already that it is shut is told that, and not that they were signed out.
  if (to.path === '/auth/expired' && me.value) return away(me.value)
  if (to.meta.public) return
  try {
    return away(await load())
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
