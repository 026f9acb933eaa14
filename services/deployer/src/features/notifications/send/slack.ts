// As blocks of Slack, for its incoming webhooks and those of others that take the same.
import type { Outgoing } from '../delivery.ts'
import { shorten } from './shorten.ts'

/** What a text object holds at the most (docs.slack.dev, Block Kit: text object). */
const mostInText = 3_000
const roomForTitle = 500

const signs = { info: ':information_source:', success: ':white_check_mark:', warning: ':warning:', error: ':rotating_light:' }

/** Nothing but these three can begin a mention, a link or a command. */
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

export function slackParcel(url: string, { message: { level, title, sentences, lines, link } }: Outgoing) {
  const heading = `${signs[level]} ${shorten(title, roomForTitle, { escape })}`
  const said = shorten(sentences.join('\n'), mostInText - roomForTitle - 100, { escape })
  const blocks = [
    section(said ? `*${heading}*\n${said}` : `*${heading}*`),
    ...lines.length > 0 ? [section(`\`\`\`${shorten(lines.join('\n'), mostInText - 10, { escape: escapeInBlock })}\`\`\``)] : [],
    ...link ? [{ type: 'context', elements: [{ type: 'mrkdwn', text: `<${encodeURI(link)}|Open in Dezky>`, verbatim: true }] }] : [],
  ]
  return { url, headers: {}, body: JSON.stringify({ text: heading, blocks, unfurl_links: false, unfurl_media: false }) }
}

function section(text: string) {
  return { type: 'section', text: { type: 'mrkdwn', text, verbatim: true } }
}

function escape(character: string): string {
  return entities[character] ?? character
}

/** A zero-width space keeps three of them from ending the block. */
function escapeInBlock(character: string): string {
  return character === '`' ? '`\u200b' : escape(character)
}
