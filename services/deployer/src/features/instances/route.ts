// Which instances new requests go to, and having the proxy do so.
import type { Ingress, Route } from '@dezky/ingress'
import { type Instance, targetId } from './instance.ts'

const mostWeight = 256

/**
 * Of all requests, the share each instance gets. `share` in hundredths goes to `fresh`, the rest to `old`; null is all of it.
 */
export function weightsOf(fresh: Instance[], old: Instance[], share: number | null): Map<string, number> {
  if (share === null || old.length === 0) return new Map(fresh.map(({ id }) => [id, 100]))
  const among = (instances: Instance[], hundredths: number) => instances.map(({ id }) => [id, hundredths / instances.length] as const)
  const each = [...among(fresh, share), ...among(old, 100 - share)]
  const most = Math.max(...each.map(([, part]) => part))
  return new Map(each.map(([id, part]) => [id, Math.max(1, Math.round(part / most * mostWeight))]))
}

/** What the proxy is to do, from what the rows say; null while there is nobody to lead to. */
export function routeOf(host: string, instances: Instance[]): Route | null {
  const targets = instances.filter(({ inRoute }) => inRoute).flatMap((instance) => {
    const { address, port, weight } = instance
    return address && port ? [{ id: targetId(instance), host: address, port, weight }] : []
  })
  return targets.length > 0 ? { host, targets } : null
}

/** Leads where the rows say, if that is not what the proxy does already. Answers whether there was something to do. */
export async function leadAsWanted(
  ingress: Ingress, host: string, instances: Instance[], { takeOver = false }: { takeOver?: boolean } = {},
): Promise<boolean> {
  const wanted = routeOf(host, instances)
  const observed = await ingress.observe(host)
  if (!wanted) {
    if (observed?.ours) await ingress.remove(host)
    return observed?.ours ?? false
  }
  if (observed && isSame(observed.targets, wanted.targets, ingress.capabilities.weights) && !observed.problem) return false
  await ingress.lead(wanted, { takeOver })
  return true
}

function isSame(seen: Route['targets'], wanted: Route['targets'], withWeights: boolean): boolean {
  const spelled = ({ id, host, port, weight }: Route['targets'][number]) => `${id} ${host}:${port} ${withWeights ? weight : ''}`
  const words = new Set(seen.map(spelled))
  return seen.length === wanted.length && wanted.every(target => words.has(spelled(target)))
}
