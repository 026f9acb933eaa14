import { z } from 'zod'
import { decodePlace, encodePlace } from '@dezky/runtime/fastify'
import type { SignInPosition } from './member.store.ts'

/** Nothing for those who have never signed in. */
const signInTime = z.union([z.iso.datetime(), z.literal('')])

/** Where a list by last sign-in goes on, as clients carry it. */
export function encodePosition(list: unknown, { at, id }: SignInPosition): string {
  return encodePlace(list, { key: at?.toISOString() ?? '', id })
}

export function decodePosition(list: unknown, cursor: string | undefined): SignInPosition | null {
  const place = decodePlace(list, cursor, signInTime)
  return place && { at: place.key === '' ? null : new Date(place.key), id: place.id }
}
