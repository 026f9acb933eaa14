/** What an open page does when it learns that its session has ended: it says so, and knows the way back. */
export function useSessionEnd() {
  const router = useRouter()
  const session = useSession()
  const { expired } = useBackend().pages

  function leave() {
    session.forget()
    const here = router.currentRoute.value
    if (!here.meta.public) void router.replace({ path: expired.path, query: { ...expired.query, returnTo: here.fullPath } })
  }

  return { leave }
}
