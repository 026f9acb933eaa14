import type { GiveMailbox, Mailbox } from '@dezky/contracts'
import { giveMailboxSchema } from '@dezky/contracts'

const bytesInGb = 1024 ** 3

/** Somebody's mailbox as it is written down. `quota` in GB; nothing is what the plan gives each seat. */
export function useMailboxForm(slug: string, mailbox: Mailbox) {
  const text = useText()
  const { request } = useApi()
  const path = { slug, memberId: mailbox.memberId }
  const version = ref(mailbox.version)
  const { address, aliases, quotaBytes } = mailbox
  const state = reactive({ address, aliases: aliases.join('\n'), quota: quotaBytes === null ? '' : String(quotaBytes / bytesInGb) })

  const lines = overLines(giveMailboxSchema, ['aliases'])
  const wire = ({ quota, ...rest }: typeof state) => ({ ...rest, quotaBytes: quota === '' ? null : Math.round(Number(quota) * bytesInGb) })

  async function send(body: GiveMailbox): Promise<Mailbox> {
    try {
      return await request(api => api.PUT('/v1/tenants/{slug}/members/{memberId}/mailbox', {
        body, params: { path, ...version.value > 0 ? { header: { 'if-match': `"${version.value}"` } } : {} },
      }))
    }
    catch (cause) {
      // Sent again, it goes over the other change knowingly.
      if (cause instanceof ApiProblem && cause.status === 412) version.value = (await read()).version
      throw cause
    }
  }

  function read() {
    return request(api => api.GET('/v1/tenants/{slug}/members/{memberId}/mailbox', { params: { path } }))
  }

  return useForm<GiveMailbox, Mailbox>({
    state, send,
    schema: { parse: given => lines.parse(wire(given as typeof state)), safeParse: given => lines.safeParse(wire(given as typeof state)) },
    sentence: (field, code) => sentenceOf(text, field, code),
  })
}

/** Which of the addresses the API refuses, it names itself. */
function sentenceOf(text: ReturnType<typeof useText>, field: string, code?: string): string {
  if (field === 'quotaBytes') return text('mail.problem.quota')
  return field === 'aliases' ? text('mail.problem.aliases') : text(addressProblem(code))
}
