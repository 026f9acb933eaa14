import { z } from 'zod'
import type { Member, Role } from '@dezky/contracts'
import { roleSchema } from '@dezky/contracts'

/** The form that gives a member another role; somebody else's change in between is told, and not gone over unseen. */
export function useChangeRole(slug: string, member: Member) {
  const { request } = useApi()
  const text = useText()
  const state = reactive<{ role: Role }>({ role: member.role })
  let version = member.version

  const form = useForm<{ role: Role }, Member>({
    state, schema: z.object({ role: roleSchema }), codes: { last_owner: 'role', version_stale: 'role' },
    sentence: (_, code) => {
      if (code === 'last_owner') return text('member.wrong.lastOwner')
      return code === 'version_stale' ? text('member.wrong.stale') : ''
    },
    send: body => request(api => api.PATCH('/v1/tenants/{slug}/members/{memberId}', {
      body, params: { path: { slug, memberId: member.id }, header: { 'if-match': `"${version}"` } },
    })).catch(async (cause: unknown) => {
      if (cause instanceof ApiProblem && cause.status === 412) version = await newest()
      throw cause
    }),
  })

  async function newest() {
    const path = { slug, memberId: member.id }
    return (await request(api => api.GET('/v1/tenants/{slug}/members/{memberId}', { params: { path } }))).version
  }

  return { state, form }
}
