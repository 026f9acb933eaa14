// As an embed of Discord.
import type { Outgoing } from '../delivery.ts'
import { shorten } from './shorten.ts'

/** Of an embed, which holds 4096 characters in its description (docs.discord.com, Message: embed limits). */
const mostInTitle = 256
const roomForSentences = 2_500
const roomForLines = 1_500

const colours = { info: 0x6b7280, success: 0x16a34a, warning: 0xd97706, error: 0xdc2626 }

export function discordParcel(url: string, { occurredAt, message: { level, title, sentences, lines, link } }: Outgoing) {
  const said = shorten(sentences.join('\n'), roomForSentences, { escape })
  const written = lines.length > 0 ? `\n\`\`\`\n${shorten(lines.join('\n'), roomForLines, { escape: escapeInBlock })}\n\`\`\`` : ''
  const embed = {
    title: shorten(title, mostInTitle, { escape }), description: `${said}${written}`, color: colours[level],
    timestamp: occurredAt.toISOString(), ...link ? { url: link } : {},
  }
  return { url, headers: {}, body: JSON.stringify({ embeds: [embed], allowed_mentions: { parse: [] } }) }
}

function escape(character: string): string {
  return /[\\*_~`|>#[\]()<@:-]/.test(character) ? `\\${character}` : character
}

/** A zero-width space keeps three of them from ending the block. */
function escapeInBlock(character: string): string {
  return character === '`' ? '`\u200b' : character
}
