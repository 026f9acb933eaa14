import type { AddMember, Member } from '@dezky/contracts'
import { addMemberSchema } from '@dezky/contracts'

/** The form that adds somebody to a tenant; the invitation follows by mail once the directory has them. */
export function useAddMember(slug: string) {
  const { request } = useApi()
  const text = useText()
  const { locale } = useI18n({ useScope: 'global' })
  const state = reactive<AddMember>({ name: '', email: '', role: 'member', locale: locale.value === 'da' ? 'da' : 'en' })

  const form = useForm<AddMember, Member>({
    state, schema: addMemberSchema, codes: { already_member: 'email', address_held: 'email' },
    sentence: (field, code) => {
      if (code === 'already_member') return text('member.wrong.alreadyMember')
      if (code === 'address_held') return text('member.wrong.addressHeld')
      return field === 'email' ? text('member.wrong.email') : text('member.wrong.name')
    },
    send: (body, key) => request(api =>
      api.POST('/v1/tenants/{slug}/members', { body, params: { path: { slug }, header: { 'idempotency-key': key } } })),
  })

  return { state, form }
}
