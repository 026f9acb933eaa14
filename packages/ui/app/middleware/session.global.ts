// The signed-out are led to the sign-in page and back to where they were going.
export default defineNuxtRouteMiddleware(async (to) => {
  if (to.meta.public) return
  if (await useSession().load()) return
  return navigateTo({ path: useBackend().pages.signIn, query: to.fullPath === '/' ? {} : { returnTo: to.fullPath } })
})
