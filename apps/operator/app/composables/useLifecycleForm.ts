import { z } from 'zod'
import type { LifecycleCommand, SuspensionOwner, SuspensionReason, Tenant } from '@dezky/contracts'
import { suspensionOwners, suspensionReasons } from '@dezky/contracts'

/** What has to be said for a step in a tenant's life, and the asking for it. */
export function useLifecycleForm(slug: string, command: LifecycleCommand) {
  const { request } = useApi()
  const text = useText()
  const state = reactive<Said>({ reason: 'billing', owner: 'platform', note: '', slug: '', endsAt: '' })

  const form = useForm<Said, Tenant>({
    state, intent: `tenant.${command}`, schema: schemaFor(command, slug), codes: { trial_end_past: 'endsAt', slug_mismatch: 'slug' },
    sentence: (field) => {
      if (field === 'slug') return text('danger.wrong.slug', { slug })
      if (field === 'endsAt') return text('danger.wrong.endsAt')
      return field === 'note' ? text('danger.wrong.note') : ''
    },
    send: (said, key) => request(api => ask(api, said, { path: { slug }, header: { 'idempotency-key': key } })),
  })

  function ask(api: Api, { reason, owner, note, endsAt }: Said, params: Params) {
    switch (command) {
      case 'suspend': return api.POST('/v1/tenants/{slug}/suspend', { params, body: { reason, owner, ...(note ? { note } : {}) } })
      case 'resume': return api.POST('/v1/tenants/{slug}/resume', { params })
      case 'trial': return api.POST('/v1/tenants/{slug}/trial', { params, body: { endsAt: endOf(endsAt) } })
      case 'convert': return api.POST('/v1/tenants/{slug}/convert', { params })
      case 'delete': return api.DELETE('/v1/tenants/{slug}', { params: { path: params.path }, body: { slug } })
      case 'restore': return api.POST('/v1/tenants/{slug}/restore', { params })
      case 'purge': return api.POST('/v1/tenants/{slug}/purge', { params })
    }
  }

  return { state, form }
}

type Api = Parameters<Parameters<ReturnType<typeof useApi>['request']>[0]>[0]
interface Params { path: { slug: string }, header: { 'idempotency-key': string } }

interface Said {
  reason: SuspensionReason
  owner: SuspensionOwner
  note: string
  slug: string
  /** A day. */
  endsAt: string
}

/** What would be erased one day is named once more. */
function schemaFor(command: LifecycleCommand, slug: string): z.ZodType<Said> {
  const named = command === 'delete' || command === 'purge'
  return z.object({
    reason: z.enum(suspensionReasons), owner: z.enum(suspensionOwners), note: z.string().trim().max(2000),
    slug: named ? z.literal(slug) : z.string(), endsAt: command === 'trial' ? z.iso.date() : z.string(),
  })
}

function endOf(day: string): string {
  return new Date(`${day}T23:59:59`).toISOString()
}
