import { UsageError } from './errors.ts'

export interface StageAddress { project: string, stage: string }

/** `shop/prod`. */
export function stageOf(text: string | undefined): StageAddress {
  const [project = '', stage = '', ...more] = (text ?? '').split('/')
  if (project && stage && more.length === 0) return { project, stage }
  throw new UsageError(`“${text ?? ''}” is no stage. Write PROJECT/NAME, as in shop/prod.`)
}
