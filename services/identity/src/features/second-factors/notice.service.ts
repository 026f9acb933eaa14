// Whoever a second factor belongs to hears of what happens to it: it may not have been them.
import type { Words } from '../../views/words/index.ts'
import { catalogues } from '../../views/words/index.ts'
import { chooseLocale } from '../../views/words/locale.ts'
import type { Person } from '../people/index.ts'
import type { SecondFactorContext } from './second-factor.ts'

type Parts = Pick<SecondFactorContext, 'mailer' | 'log'>

export type Happening = keyof Words['factorMail']['happened']

/** Not waited for: a mail relay that is slow must keep nobody from signing in. */
export function tellOwner({ mailer, log }: Parts, person: Person, happening: Happening): void {
  const { subject, text, happened } = catalogues[chooseLocale(person.locale)].factorMail
  mailer?.send({ to: person.email, subject, text: text(person.name, happened[happening]) })
    .catch((error: Error) => log.warn({ person: person.id, reason: error.message }, 'no mail says what happened to a second factor'))
}
