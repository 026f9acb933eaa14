// What is typed to be deployed: a tag, or an image by its digest.
import type { RequestDeployment } from '@dezky/contracts/deployer'

export function imageChoice(typed: string, reason: string): RequestDeployment | null {
  const said = reason.trim() || null
  const name = typed.trim()
  if (/^sha256:[0-9a-f]{64}$/.test(name)) return { digest: name, reason: said }
  return /^\w[\w.-]{0,127}$/.test(name) ? { tag: name, reason: said } : null
}
