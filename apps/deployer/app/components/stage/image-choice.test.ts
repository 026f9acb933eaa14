import { expect, it } from 'vitest'
import { imageChoice } from './image-choice.ts'

const digest = `sha256:${'a'.repeat(64)}`

it.each([
  ['1.4.2', '', { tag: '1.4.2', reason: null }],
  [' main ', ' a fix ', { tag: 'main', reason: 'a fix' }],
  [digest, '', { digest, reason: null }],
  ['', '', null], ['team/app:1', '', null], ['sha256:12', '', null],
])('reads “%s”', (typed, reason, choice) => expect(imageChoice(typed, reason)).toEqual(choice))
