// Which fault hits which request.
import { type z } from 'zod'
import { type Fault, faultSchema } from './fault.ts'

export interface Asked { method: string, url: string, body: unknown, caller?: string | undefined }

export interface Switchboard {
  add(fault: z.input<typeof faultSchema>): void
  /** All, or those meant for one caller. */
  clear(caller?: string): void
  /** Those that have not hit as often as they may. */
  waiting(): Fault[]
  /** The fault that hits this request, used up by one; the oldest first. */
  take(asked: Asked): Fault | null
}

export function createSwitchboard(): Switchboard {
  let faults: Fault[] = []
  return {
    add: fault => void faults.push(faultSchema.parse(fault)),
    clear: caller => void (faults = caller === undefined ? [] : faults.filter(({ match }) => match.caller !== caller)),
    waiting: () => structuredClone(faults),
    take(asked) {
      const fault = faults.find(candidate => matches(candidate, asked) && isDue(candidate))
      if (!fault) return null
      fault.times -= 1
      faults = faults.filter(({ times }) => times > 0)
      return fault
    },
  }
}

function isDue(fault: Fault): boolean {
  if (fault.after === 0) return true
  fault.after -= 1
  return false
}

function matches({ match }: Fault, { method, url, body, caller }: Asked): boolean {
  return (match.caller === undefined || match.caller === caller)
    && (match.method === undefined || match.method === method)
    && (match.url === undefined || url.includes(match.url))
    && (match.body === undefined || (JSON.stringify(body) ?? '').includes(match.body))
}
