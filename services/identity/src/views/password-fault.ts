import { type PasswordFault, passwordLength } from '../features/people/index.ts'
import type { Words } from './words/index.ts'

export function faultText({ faults }: Words, fault: PasswordFault): string {
  const texts: Record<PasswordFault, string> = {
    tooShort: faults.tooShort(passwordLength.least), tooLong: faults.tooLong(passwordLength.most),
    namesYou: faults.namesYou, guessable: faults.guessable,
  }
  return texts[fault]
}
