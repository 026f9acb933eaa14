import type { AuditEntry } from '@dezky/contracts'
import { inWords, kindOf } from '../../components/audit/audit-words'

/** Says an entry in the reader's language; what no catalogue knows is shown by its code. */
export function useAuditWords() {
  const { t, te } = useI18n({ useScope: 'global' })
  const { dateTime, number, list } = useFormat()
  const text = useText()

  const known = (key: string, otherwise: string) => (te(key) ? t(key) : otherwise)
  const actionOf = (action: string) => known(`audit.action.${action}`, inWords(action))
  const kindName = (kind: string) => known(`audit.kind.${kind}`, inWords(kind))
  const fieldOf = (path: string[]) => path.map(name => known(`audit.field.${name}`, inWords(name))).join(' · ')

  function subjectOf({ subject, subjectName, details }: AuditEntry): string {
    const told = [subjectName, details.name, details.slug, details.host].find(name => typeof name === 'string' && name !== '')
    return typeof told === 'string' ? told : kindName(kindOf(subject))
  }

  function actorOf({ actor }: AuditEntry): string {
    if (actor.kind === 'system') return text('audit.actor.system')
    return actor.name ?? text('audit.actor.erased')
  }

  function valueOf(value: unknown): string {
    if (value === undefined) return text('audit.value.absent')
    if (value === null || value === '') return text('audit.value.none')
    if (typeof value === 'boolean') return text(value ? 'audit.value.yes' : 'audit.value.no')
    if (typeof value === 'number') return number(value)
    if (typeof value === 'string') return isTime(value) ? dateTime(value) : value
    if (Array.isArray(value) && value.every(item => typeof item !== 'object')) {
      return value.length ? list(value.map(String)) : text('audit.value.none')
    }
    return JSON.stringify(value, null, 1)
  }

  return { actionOf, kindName, fieldOf, subjectOf, actorOf, valueOf }
}

function isTime(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value)
}
