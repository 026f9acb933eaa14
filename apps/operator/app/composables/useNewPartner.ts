import type { Partner } from '@dezky/contracts'
import { createPartnerSchema, suggestSlug } from '@dezky/contracts'
import type { PartnerDraft } from './partner-draft'
import { emptyDraft, wireOf } from './partner-draft'

const schema = {
  parse: (state: unknown) => createPartnerSchema.parse(toWire(state)),
  safeParse: (state: unknown) => createPartnerSchema.safeParse(toWire(state)),
}

function toWire(state: unknown) {
  const { slug, ...draft } = state as PartnerDraft & { slug: string }
  return { slug, ...wireOf(draft) }
}

/** The state, the judging and the sending of the form for a new partner. */
export function useNewPartner() {
  const { request } = useApi()
  const sentence = usePartnerSentences()
  const state = reactive({ ...emptyDraft(), slug: '' })
  const slugIsOurs = ref(true)
  const form = useForm({ state, schema, sentence, codes: { slug_taken: 'slug', slug_reserved: 'slug' }, send: create })

  watch(() => state.name, (name) => {
    if (slugIsOurs.value) state.slug = suggestSlug(name) ?? ''
  })

  function create(body: ReturnType<typeof schema.parse>, key: string): Promise<Partner> {
    return request(api => api.POST('/v1/partners', { body, params: { header: { 'idempotency-key': key } } }))
  }

  return { state, slugIsOurs, form }
}
