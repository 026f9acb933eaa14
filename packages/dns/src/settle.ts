// What several resolvers' answers come to. Pure.
import type { Lookup } from './dns.ts'

/**
 * What one of them sees is there: the others may not have heard yet, or not want to say. Only where nobody sees anything, and somebody who
 * should know says so, there is nothing.
 */
export function settle(answers: readonly Lookup[], accepts: (values: string[]) => boolean = () => true): Lookup {
  const found = answers.filter(answer => answer.state === 'found')
  return found.find(({ values }) => accepts(values)) ?? found[0]
    ?? answers.find(({ state }) => state === 'absent') ?? { state: 'unknown' }
}
