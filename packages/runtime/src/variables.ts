// Schemas for values that arrive as text in the environment.
import { z } from 'zod'

/** A TCP port; 0 lets the system choose one. */
export const port = z.string().regex(/^\d{1,5}$/, 'is not a port number').transform(Number)
  .refine(value => value <= 65535, 'is not a port number')

/** A whole number, zero or more. */
export const wholeNumber = z.string().regex(/^\d{1,9}$/, 'is not a whole number').transform(Number)

/** A whole number of seconds. */
export const seconds = z.string().regex(/^\d{1,9}$/, 'is not a whole number of seconds').transform(Number)

/** `true` or `false`, also written 1/0, yes/no, on/off. */
export const flag = z.stringbool({ error: 'is neither true nor false' })

/** An http(s) address without a trailing slash. */
export const webUrl = z.url({ protocol: /^https?$/, error: 'is not an http(s) address' }).transform(value => value.replace(/\/+$/, ''))

/** Values separated by commas; blanks around them are dropped. */
export const list = z.string().transform(value => value.split(',').map(part => part.trim()).filter(Boolean))

/** 32 random bytes in base64: the size of an AES-256 key. */
export const base64Key = z.string().transform(value => Buffer.from(value, 'base64'))
  .refine(key => key.length === 32, 'is not 32 bytes in base64')
