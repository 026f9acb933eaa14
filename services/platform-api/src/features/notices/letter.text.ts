import type { Block, Letter } from './letter.ts'

export function toText({ heading, greeting, blocks, footer }: Letter): string {
  const parts = [heading, greeting, ...blocks.map(textOf), `-- \n${footer.join('\n')}`]
  return `${parts.join('\n\n')}\n`
}

function textOf(block: Block): string {
  switch (block.is) {
    case 'paragraph': return block.text
    case 'facts': return block.rows.map(([label, value]) => `${label}: ${value}`).join('\n')
    case 'quote': return block.text.split('\n').map(line => `> ${line}`).join('\n')
    case 'steps': return block.steps.map(({ title, text }, index) => `${index + 1}. ${title}\n   ${text}`).join('\n\n')
    case 'action': return [`${block.label}:`, ...block.url === null ? [] : [block.url], block.hint].join('\n')
  }
}
