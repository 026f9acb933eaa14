// What is told, as it is kept: in plain words of one line each, without secrets, and no longer than anybody reads.
import { stripVTControlCharacters } from 'node:util'
import type { NotificationMessage } from '@dezky/contracts/deployer'
import { shorten } from './send/shorten.ts'

const mostInTitle = 250
const mostInSentence = 1_000
const mostInLine = 300

/** Secrets first: of one that is cut in two, neither half is known for one. */
export function plainMessage(message: NotificationMessage, redact: (text: string) => string): NotificationMessage {
  const plain = (text: string, most: number) => shorten(oneLine(redact(text)), most)
  return {
    ...message,
    title: plain(message.title, mostInTitle),
    sentences: message.sentences.map(sentence => plain(sentence, mostInSentence)),
    lines: message.lines.map(line => plain(line, mostInLine)),
  }
}

/** Without what moves a cursor, turns the direction of writing or ends a line. */
function oneLine(text: string): string {
  return stripVTControlCharacters(text).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}
