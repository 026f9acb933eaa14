import type { WorkspaceFiles } from '@dezky/contracts'
import { setFileQuotaSchema } from '@dezky/contracts'

const gigabyte = 2 ** 30

export interface QuotaDraft { of: 'plan' | 'own', gigabytes: number | null }

/** Saying how much the files may take. What somebody else said meanwhile is told first; sent again, it goes over that. */
export function useFileQuota(slug: string, { quota, storageBytes }: WorkspaceFiles, again: () => Promise<unknown>) {
  const { request } = useApi()
  const text = useText()
  const { bytes } = useFormat()
  const path = { slug }
  let version = quota.version
  const state = reactive<QuotaDraft>({
    of: quota.quotaBytes === null ? 'plan' : 'own', gigabytes: (quota.quotaBytes ?? storageBytes) / gigabyte,
  })
  const wished = computed(() => state.of === 'plan' ? null : Math.round((state.gigabytes ?? 0) * gigabyte))
  const schema = {
    parse: () => setFileQuotaSchema.parse({ quotaBytes: wished.value }),
    safeParse: () => setFileQuotaSchema.safeParse({ quotaBytes: wished.value }),
  }

  async function send(body: ReturnType<typeof schema.parse>) {
    try {
      const params = { path, header: { 'if-match': `"${version}"` } }
      return await request(api => api.PUT('/v1/tenants/{slug}/files/quota', { params, body }))
    }
    catch (cause) {
      if (cause instanceof ApiProblem && cause.status === 412) {
        const theirs = await request(api => api.GET('/v1/tenants/{slug}/files/quota', { params: { path } })).catch(() => undefined)
        version = theirs?.version ?? version
        void again()
      }
      throw cause
    }
  }

  const sentence = (field: string) => field === 'quotaBytes' ? text('files.limit.wrong', { room: bytes(storageBytes) }) : ''
  return { state, wished, form: useForm({ state, schema, sentence, codes: { quota_too_large: 'quotaBytes' }, send }) }
}
