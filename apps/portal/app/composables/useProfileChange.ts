import type { OwnProfile, UpdateOwnProfile } from '@dezky/contracts'

/** What changes of one's own profile come to in the rest of the portal. */
export function useProfileChange() {
  const { me, keep: keepMe } = useMe()
  const { request, requestInBackground } = useApi()

  function take({ version: _, ...profile }: OwnProfile) {
    if (me.value) keepMe({ ...me.value, ...profile })
  }

  function send(body: UpdateOwnProfile, { version }: Pick<OwnProfile, 'version'>) {
    return request(api => api.PATCH('/v1/users/me/profile', { params: { header: { 'if-match': `"${version}"` } }, body }))
  }

  /** By the way, over whatever is there: when it cannot be kept, it holds for this visit. */
  async function keep(change: UpdateOwnProfile) {
    try {
      take(await send(change, await requestInBackground(api => api.GET('/v1/users/me/profile'))))
    }
    catch (cause) {
      if (!(cause instanceof ApiProblem)) throw cause
    }
  }

  return { take, send, keep }
}
