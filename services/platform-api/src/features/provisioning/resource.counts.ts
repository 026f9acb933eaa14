// How many of a tenant's resources there are, for whoever chooses among them. No input or output here.
import type { ResourceCounts, ResourceFilter, ResourceKind, ResourceState } from '@dezky/contracts'
import { resourceKinds, resourceStates } from '@dezky/contracts'

export interface Counted { kind: ResourceKind, state: ResourceState, count: number }

/** Those of each state are of the kinds asked for, and those of each kind in the states. */
export function countsOf(
  counted: Counted[], { kind: kinds, state: states }: Pick<ResourceFilter, 'kind' | 'state'>,
): Omit<ResourceCounts, 'behind'> {
  const ofKinds = counted.filter(({ kind }) => kinds?.includes(kind) ?? true)
  const inStates = counted.filter(({ state }) => states?.includes(state) ?? true)
  return {
    all: sum(counted),
    byState: each(resourceStates, name => ofKinds.filter(({ state }) => state === name)),
    byKind: each(resourceKinds, name => inStates.filter(({ kind }) => kind === name)),
  }
}

function each<Name extends string>(names: readonly Name[], those: (name: Name) => Counted[]): Record<Name, number> {
  return Object.fromEntries(names.map(name => [name, sum(those(name))])) as Record<Name, number>
}

function sum(counted: Counted[]): number {
  return counted.reduce((total, { count }) => total + count, 0)
}
