// What may stand in the path of a request: nothing that would make it another request.
import { ContainersRejected } from '../../errors.ts'

const named = /^[A-Za-z0-9][A-Za-z0-9_.-]*$/
const image = /^(?!.*(?:\.\.|\/\/))[A-Za-z0-9][A-Za-z0-9._:/@-]*$/

export function containerPath(id: string): string {
  return `/containers/${checked(id, named, 'container')}`
}

export function servicePath(id: string): string {
  return `/services/${checked(id, named, 'service')}`
}

export function taskPath(id: string): string {
  return `/tasks/${checked(id, named, 'task')}`
}

export function networkPath(name: string): string {
  return `/networks/${checked(name, named, 'network')}`
}

export function imagePath(reference: string): string {
  return `/images/${checked(reference, image, 'image')}`
}

export function checkedImage(reference: string): string {
  return checked(reference, image, 'image')
}

function checked(name: string, pattern: RegExp, what: string): string {
  if (!pattern.test(name)) throw new ContainersRejected('invalid', `No ${what} can be called ${JSON.stringify(name)}.`)
  return name
}
