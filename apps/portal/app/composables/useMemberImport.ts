import type { EventType, ImportPreview, ImportResult, MemberImport } from '@dezky/contracts'
import { mostImportBytes } from '@dezky/contracts'

const types: EventType[] = ['member.added', 'member.invited', 'member.removed', 'member.signed_in', 'tenant.resource_changed']

/** A file of people: looked at first, and then its good lines added, all at once. */
export function useMemberImport(slug: string) {
  const { request } = useApi()
  const text = useText()
  const { say } = useProblem()
  const { locale } = useI18n({ useScope: 'global' })
  const file = shallowRef<File>()
  const preview = shallowRef<ImportPreview>()
  const done = shallowRef<ImportResult>()
  const busy = ref<'' | 'looking' | 'importing'>('')
  const problem = ref('')
  const query = computed(() => ({ locale: locale.value === 'da' ? 'da' as const : 'en' as const }))
  // Sending the same file again is the same wish: whoever was cut off presses again and adds nobody twice.
  let key = ''

  async function look(chosen: File) {
    file.value = chosen
    preview.value = done.value = undefined
    key = crypto.randomUUID()
    if (chosen.size > mostImportBytes) {
      problem.value = text('memberImport.tooLarge')
      return
    }
    await working('looking', async () => {
      preview.value = await request(api => api.POST('/v1/tenants/{slug}/members/import/preview', {
        ...sending(chosen), params: { path: { slug }, query: query.value },
      }))
    })
  }

  async function send() {
    const chosen = file.value
    if (!chosen) return
    await working('importing', async () => {
      done.value = await request(api => api.POST('/v1/tenants/{slug}/members/import', {
        ...sending(chosen), params: {
          path: { slug }, query: { ...query.value, invalid: 'leave_out' }, header: { 'idempotency-key': key },
        },
      }))
      preview.value = undefined
    })
  }

  async function working(name: 'looking' | 'importing', work: () => Promise<void>) {
    if (busy.value) return
    busy.value = name
    problem.value = ''
    try {
      await work()
    }
    catch (cause) {
      problem.value = say(cause).sentence
    }
    finally {
      busy.value = ''
    }
  }

  function forget() {
    file.value = preview.value = done.value = undefined
    problem.value = ''
  }

  return { file, preview, done, busy, problem, look, send, forget }
}

/** The bytes as they are: whether they are text, and in which letters, is for the API to say. */
function sending(file: File) {
  return { body: file as unknown as string, bodySerializer: (body: unknown) => body as BodyInit, headers: { 'content-type': 'text/csv' } }
}

/** The files that were imported lately and how far their people are, live. */
export function useMemberImports(slug: string) {
  const path = { slug }
  const list = useList<MemberImport>({
    keyOf: one => one.id,
    read: (ask, cursor) => ask(api => api.GET('/v1/tenants/{slug}/members/imports', { params: { path, query: { limit: 10, cursor } } })),
  })
  useTenantNews(slug, types, list.refresh)
  return list
}
