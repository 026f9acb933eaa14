import type { Invitation, Member } from '@dezky/contracts'

/** Makes a new invitation link for a member; every earlier one stops working. */
export function useInvitation(slug: string) {
  const { request } = useApi()
  const text = useText()
  const { notify } = useNotices()
  const { say } = useProblem()
  const making = ref<string>()
  const made = shallowRef<{ member: Member, invitation: Invitation }>()

  async function invite(member: Member) {
    making.value = member.id
    try {
      const path = { slug, memberId: member.id }
      const invitation = await request(api => api.POST('/v1/tenants/{slug}/members/{memberId}/invitation', { params: { path } }))
      made.value = { member, invitation }
    }
    catch (cause) {
      const pending = cause instanceof ApiProblem && cause.code === 'directory_pending'
      const sentence = pending ? text('invitation.problem.directory_pending', { name: member.name }) : say(cause).sentence
      notify({ tone: 'fault', title: text('invitation.failed'), text: sentence })
    }
    finally {
      making.value = undefined
    }
  }

  return { invite, making, made }
}
