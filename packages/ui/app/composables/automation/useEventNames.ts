import type { EventArea } from '@dezky/contracts'
import { areaOf, isEventType, webhookTestType } from '@dezky/contracts'

/** What types of events are called. One of an earlier version, which no catalogue knows any more, keeps its code. */
export function useEventNames() {
  const text = useText()

  function typeName(type: string): string {
    return isEventType(type) || type === webhookTestType ? text(`eventTypes.type.${type}`) : type
  }

  function areaName(area: EventArea): string {
    return text(`eventTypes.area.${area}`)
  }

  /** What a webhook is sent: one type, `area.*` or `*`. */
  function patternName(pattern: string): string {
    if (pattern === '*') return text('eventTypes.every')
    return pattern.endsWith('.*') ? text('eventTypes.everyOf', { area: areaName(areaOf(pattern)) }) : typeName(pattern)
  }

  return { typeName, areaName, patternName }
}
