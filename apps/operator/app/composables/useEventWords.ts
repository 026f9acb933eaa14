import type { EventData, EventType, PastEvent } from '@dezky/contracts'
import { wordOf } from '../components/settings/setting-groups'
import { resourceKeys } from '../components/tenants/tenant-looks'

type Data<Type extends EventType> = EventData<Type>

/** Says what happened in the reader's language. */
export function useEventWords() {
  const text = useText()

  const names = useEventNames()

  /** Whom or what it happened to, and how that is now, as far as the event itself tells. */
  function about({ type, data }: PastEvent): string {
    const told = [detailOf(type, data) ?? data.name, data.slug].filter(word => typeof word === 'string' && word !== '')
    return [...new Set(told)].join(' · ')
  }

  function detailOf(type: string, data: unknown): string | undefined {
    switch (type) {
      case 'tenant.resource_changed': {
        const { kind, state } = data as Data<typeof type>
        return text('eventTypes.inState', { what: text(`resource.kind.${resourceKeys[kind]}`), state: text(`resource.state.${state}`) })
      }
      case 'outbox.changed': {
        const { kind, state } = data as Data<typeof type>
        return text('eventTypes.inState', { what: text(`outbox.kind.${kind}`), state: text(`outbox.state.${state}`) })
      }
      case 'upstream.changed': return text(`upstreams.name.${(data as Data<typeof type>).name}`)
      case 'setting.changed': return text(`settings.name.${wordOf[(data as Data<typeof type>).key]}`)
      default: return undefined
    }
  }

  return { ...names, about }
}
