import { expect, it } from 'vitest'
import { answerFor } from './page-address.ts'

it.each([
  ['/', 'page'], ['/deploy', 'page'], ['/projects/shop', 'page'], ['/deployments/0199-a', 'page'], ['/v10', 'page'],
  ['/favicon.svg', 'file'], ['/_nuxt/start.a1b2.js', 'file'], ['/_nuxt/gone', 'file'],
  ['/v1', 'nothing'], ['/v1/nowhere', 'nothing'], ['/auth/session', 'nothing'], ['/hooks/local', 'nothing'], ['/health', 'nothing'],
  ['/healthz', 'nothing'], ['/openapi.json', 'nothing'],
] as const)('%s is answered with a %s', (path, answer) => expect(answerFor(path)).toBe(answer))
