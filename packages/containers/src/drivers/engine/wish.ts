// What a wish says in the same words to an engine and to a swarm.
import { ContainersRejected } from '../../errors.ts'
import { imageReference } from '../../image.ts'
import type { InstanceWish, Mount } from '../../instance.ts'
import { isContainerName, ownerLabel } from '../../mark.ts'
import { checkedImage } from './names.ts'
import { reachLabels } from './reach.ts'

/** @throws ContainersRejected what no engine would take. */
export function requireName({ name }: InstanceWish): void {
  if (!isContainerName(name)) throw new ContainersRejected('invalid', `No container can be called ${JSON.stringify(name)}.`)
}

export function imageOf({ image }: InstanceWish): string {
  return checkedImage(imageReference(image))
}

export function labelsOf(wish: InstanceWish, owner: string): Record<string, string> {
  return { ...wish.labels, ...reachLabels(wish), [ownerLabel]: owner }
}

export function environmentOf({ environment }: InstanceWish): string[] {
  return Object.entries(environment).map(([name, value]) => `${checkedVariable(name)}=${value}`)
}

export function logOptionsOf({ logs: { maxBytes, maxFiles } }: InstanceWish): Record<string, string> {
  return { 'max-size': String(maxBytes), 'max-file': String(maxFiles) }
}

export function mountOf({ kind, source, target, readOnly }: Mount): object {
  return { Type: kind, Source: source, Target: target, ReadOnly: readOnly }
}

function checkedVariable(name: string): string {
  if (name === '' || /[=\0]/.test(name)) throw new ContainersRejected('invalid', `No variable can be called ${JSON.stringify(name)}.`)
  return name
}
