import { z } from 'zod'

const tooLong = 'A name has at most 120 characters.'
const controls = /[\p{Cc}<>]/u
/** They turn the text around them about, so that one name can be shown as another. */
const bidiControls = /[\u202A-\u202E\u2066-\u2069]/u
/** Letters to Unicode, blanks to the eye: Hangul fillers and the empty Braille pattern. */
const blanks = /[\u115F\u1160\u3164\uFFA0\u2800]/gu
const visible = /[\p{L}\p{N}\p{S}\p{P}]/u

/** What somebody writes in their own words, on several lines if they like. Postgres keeps no NUL. */
export function writtenText(most: number) {
  return z.string().max(most).refine(text => text.isWellFormed() && !text.includes('\0'), 'Use valid Unicode without NUL characters.')
    .normalize('NFC').trim().min(1, 'Write something.').max(most)
}

/** The same on one line. */
export function writtenLine(most: number) {
  return writtenText(most).refine(text => !controls.test(text), 'Use one line without control characters or angle brackets.')
}

/** What a person or a workspace is called: anything that can be seen, as they write it themselves. */
export const displayNameSchema = z.string().max(1000, tooLong)
  .refine(name => name.isWellFormed(), 'A name is written in valid Unicode.')
  .normalize('NFC').trim().min(1, 'Give a name.').max(120, tooLong)
  .refine(name => !controls.test(name), 'A name holds no control characters or angle brackets.')
  .refine(name => !bidiControls.test(name), 'A name holds no characters that turn text around.')
  .refine(name => visible.test(name.replaceAll(blanks, '')), 'A name needs a letter, a digit or a sign that can be seen.')
