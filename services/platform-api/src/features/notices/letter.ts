// A letter as what it says, in order; how that looks as HTML and as text is decided elsewhere, so that both say the same.
import type { Locale } from '@dezky/contracts'

export type Block =
  | { is: 'paragraph', text: string }
  /** What one would look up: a word and its value. */
  | { is: 'facts', rows: readonly (readonly [label: string, value: string])[] }
  /** Somebody's own words. */
  | { is: 'quote', text: string }
  | { is: 'steps', steps: readonly { title: string, text: string }[] }
  /** The one thing to do; without an address where that is only made when the letter is sent. */
  | { is: 'action', label: string, url: string | null, hint: string }

export type Tone = 'signal' | 'amber' | 'red'

export interface Letter {
  locale: Locale
  subject: string
  /** What lists of mail show beside the subject. */
  preview: string
  /** How things stand: a dot and a word. */
  status: { tone: Tone, word: string }
  heading: string
  greeting: string
  blocks: readonly Block[]
  /** Why they get it, and whom to ask. */
  footer: readonly string[]
}
