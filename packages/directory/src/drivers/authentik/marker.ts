// What we write on what we make, so that we know it again whatever somebody calls it: attributes, which nobody but administrators changes.
import { z } from 'zod'

export const attributesShape = z.record(z.string(), z.unknown()).default({})
export type Attributes = z.infer<typeof attributesShape>

export const groupShape = z.object({ pk: z.string(), name: z.string(), attributes: attributesShape })
export type Group = z.infer<typeof groupShape>

/** On a tenant's group. */
export const tenantKey = 'dezky_tenant'
/** On a group of the whole installation: what it is for. */
export const purposeKey = 'dezky_group'
/** On a person: the platform's id. */
export const personKey = 'dezky_person'
/** On a person who was here before us, who is therefore not ours to remove. */
export const adoptedKey = 'dezky_adopted'
/** A group's name for people to read; its own has to be unique, and is in tokens. */
export const titleKey = 'dezky_name'

/** The purposes of groups of people: those who are let in by mail and files, and those who must have a second factor. */
export const ready = 'ready'
export const secondFactor = 'second-factor'

/** As the filter `attributes` has it: a look into the JSON. */
export function having(key: string, value: string): Record<string, string> {
  return { attributes: JSON.stringify({ [key]: value }) }
}

export function isTenants({ attributes }: Group): boolean {
  return typeof attributes[tenantKey] === 'string'
}

export function isFor(purpose: string): (group: Group) => boolean {
  return ({ attributes }) => attributes[purposeKey] === purpose
}
