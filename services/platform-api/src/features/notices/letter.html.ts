// A letter as HTML that mail programs show alike: tables, styles on each element, dark colours for those that ask. Every word of it is
// escaped here, and nothing is loaded from elsewhere.
import { colours, darkStyles } from './letter.colours.ts'
import type { Block, Letter } from './letter.ts'

const font = `font-family:'Geist Variable','Geist',ui-sans-serif,system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif`
const plain = 'role="presentation" cellpadding="0" cellspacing="0"'
const wide = `${plain} width="100%"`
const { page, surface, line, ink, text, muted, faint, sunken, signal, onSignal } = colours.light

const title = `${font};font-weight:600;letter-spacing:-0.015em;color:${ink}`

/** `mark` is where the picture of the mark is found: in the message itself, or in the page that shows it. */
export function toHtml(letter: Letter, { mark }: { mark: string }): string {
  const { locale, subject, preview, status, heading, greeting, blocks, footer } = letter
  return `<!doctype html>
<html lang="${locale}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no">
<title>${escape(subject)}</title>
<style>${darkStyles}</style>
</head>
<body class="page" style="margin:0;padding:0;background:${page};-webkit-text-size-adjust:100%">
<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${escape(preview)}${'&#8203;&#160;'.repeat(60)}</div>
<table ${wide} class="page" style="background:${page}"><tr><td align="center" style="padding:32px 12px 40px">
<table ${wide} style="max-width:560px;text-align:left">
<tr><td style="padding:0 4px 20px">${brand(mark)}</td></tr>
<tr><td class="card" style="background:${surface};border:1px solid ${line};border-radius:8px;padding:28px 28px 30px">
${statusOf(status)}
<h1 class="ink" style="margin:10px 0 18px;${title};font-size:22px;line-height:30px">${escape(heading)}</h1>
${paragraph(greeting)}
${blocks.map(htmlOf).join('\n')}
</td></tr>
<tr><td style="padding:20px 4px 0">${footer.map(words => small(words)).join('\n')}</td></tr>
</table>
</td></tr></table>
</body>
</html>
`
}

function brand(mark: string): string {
  return `<table ${plain}><tr>
<td style="padding-right:9px"><img src="${escape(mark)}" width="24" height="24" alt="" style="display:block;border:0"></td>
<td class="ink" style="${title};font-size:17px;line-height:24px">Dezky</td>
</tr></table>`
}

function statusOf({ tone, word }: Letter['status']): string {
  const { dot, words } = colours.light.tones[tone]
  const round = `display:inline-block;width:8px;height:8px;border-radius:4px;background:${dot};margin-right:8px`
  return `<p class="${tone}" style="margin:0;${font};font-size:13px;line-height:18px;font-weight:500;color:${words}">`
    + `<span class="dot-${tone}" style="${round}"></span>${escape(word)}</p>`
}

function htmlOf(block: Block): string {
  switch (block.is) {
    case 'paragraph': return paragraph(block.text)
    case 'facts': return facts(block.rows)
    case 'quote': return quote(block.text)
    case 'steps': return `<table ${wide} style="margin:0 0 18px">${block.steps.map(step).join('\n')}</table>`
    case 'action': return action(block)
  }
}

function paragraph(words: string): string {
  return `<p class="text" style="margin:0 0 14px;${font};font-size:15px;line-height:24px;color:${text}">${escape(words)}</p>`
}

function facts(rows: Extract<Block, { is: 'facts' }>['rows']): string {
  const cell = `border-top:1px solid ${line};padding:9px 0;${font};font-size:14px;line-height:20px;vertical-align:top`
  const body = rows.map(([label, value]) => `<tr>
<td class="muted line" style="${cell};color:${muted};width:38%;padding-right:16px">${escape(label)}<span style="font-size:0">: </span></td>
<td class="ink line" style="${cell};color:${ink};word-break:break-word">${escape(value)}</td></tr>`)
  const frame = `margin:4px 0 18px;border-bottom:1px solid ${line};font-variant-numeric:tabular-nums`
  return `<table ${wide} class="line" style="${frame}">${body.join('\n')}</table>`
}

function quote(words: string): string {
  const frame = `margin:0 0 18px;padding:12px 16px;border-left:3px solid ${line};border-radius:0 6px 6px 0;background:${sunken}`
  const type = `${font};font-size:14px;line-height:22px;color:${text};word-break:break-word`
  return `<blockquote class="text sunken line" style="${frame};${type}">${escape(words).replaceAll('\n', '<br>')}</blockquote>`
}

function step({ title: name, text: words }: { title: string, text: string }, index: number): string {
  const cell = 'vertical-align:top;padding:0 0 14px'
  const type = `${font};font-size:15px;line-height:24px;font-weight:600`
  return `<tr>
<td class="signal" style="width:28px;${cell};${type};font-variant-numeric:tabular-nums;color:${signal}">${index + 1}.</td>
<td style="${cell}"><p class="ink" style="margin:0;${type};color:${ink}">${escape(name)}</p>
<p class="muted" style="margin:0;${font};font-size:14px;line-height:21px;color:${muted}">${escape(words)}</p></td></tr>`
}

function action({ label, url, hint }: Extract<Block, { is: 'action' }>): string {
  const shape = `display:inline-block;${font};font-size:15px;line-height:22px;font-weight:600;color:${onSignal};text-decoration:none;padding:10px 20px`
  const words = `<span class="on-signal" style="color:${onSignal}">${escape(label)}</span>`
  const button = url === null ? `<span style="${shape}">${words}</span>` : `<a href="${escape(url)}" style="${shape}">${words}</a>`
  const frame = `<td class="button" style="background:${signal};border-radius:8px">${button}</td>`
  return `<table ${plain} style="margin:6px 0 16px"><tr>${frame}</tr></table>
${url === null ? '' : small(url, 'break-all')}${small(hint)}`
}

function small(words: string, wordBreak = 'break-word'): string {
  const type = `${font};font-size:12px;line-height:18px;color:${faint};word-break:${wordBreak}`
  return `<p class="faint" style="margin:0 0 4px;${type}">${escape(words)}</p>`
}

function escape(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll('\'', '&#39;')
}
