// What an image says it cannot do without, in its label `dezky.env.required`: names with commas between them.
import type { LocalImage } from '@dezky/containers'
import { StepFailed } from '../errors.ts'
import type { StepWork } from '../step-work.ts'

const label = 'dezky.env.required'

export function requireVariablesOf({ release: { configuration } }: StepWork, { labels }: LocalImage): void {
  const missing = namesIn(labels[label] ?? '').filter(name => !(name in configuration.variables))
  if (missing.length === 0) return
  throw new StepFailed('variables_missing', `The image needs ${missing.join(', ')}. Set them for the project or the stage, then deploy again.`)
}

function namesIn(text: string): string[] {
  return text.split(',').map(name => name.trim()).filter(name => /^[A-Za-z_]\w{0,199}$/.test(name))
}
