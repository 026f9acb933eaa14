import type { CreateMailingList, MailingList } from '@dezky/contracts'
import { createMailingListSchema } from '@dezky/contracts'

interface Draft { address: string, name: string, memberIds: string[], others: string }

/** A mailing list as it is written down: a new one, or another wish for one that is there. */
export function useMailingListForm(slug: string, list: MailingList | undefined) {
  const text = useText()
  const { request } = useApi()
  const version = ref(list?.version ?? 0)
  const state = reactive<Draft>({
    address: list?.address ?? '', name: list?.name ?? '', memberIds: list?.members.map(({ memberId }) => memberId) ?? [],
    others: list?.others.join('\n') ?? '',
  })

  function read(id: string) {
    return request(api => api.GET('/v1/tenants/{slug}/mailing-lists/{id}', { params: { path: { slug, id } } }))
  }

  async function change(id: string, body: CreateMailingList): Promise<MailingList> {
    try {
      return await request(api => api.PATCH('/v1/tenants/{slug}/mailing-lists/{id}', {
        body, params: { path: { slug, id }, header: { 'if-match': `"${version.value}"` } },
      }))
    }
    catch (cause) {
      // Sent again, it goes over the other change knowingly.
      if (cause instanceof ApiProblem && cause.status === 412) version.value = (await read(id)).version
      throw cause
    }
  }

  return useForm<CreateMailingList, MailingList>({
    state, schema: overLines(createMailingListSchema, ['others']),
    codes: { address_domain_unverified: 'address', address_taken: 'address', recipient_is_list: 'others', recipient_unknown: 'memberIds' },
    sentence: (field, code) => sentenceOf(text, field, code),
    send: (body, key) => list
      ? change(list.id, body)
      : request(api => api.POST('/v1/tenants/{slug}/mailing-lists', {
          body, params: { path: { slug }, header: { 'idempotency-key': key } },
        })),
  })
}

function sentenceOf(text: ReturnType<typeof useText>, field: string, code?: string): string {
  if (field === 'address') return text(addressProblem(code))
  if (field === 'name') return text('mail.problem.name')
  if (field === 'memberIds') return text('mail.problem.members')
  return text(code ? 'mail.problem.itself' : 'mail.problem.others')
}
