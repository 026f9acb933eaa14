import { expectTypeOf, it } from 'vitest'
import type { upstreamOperations } from '@dezky/contracts'
import type { Directory } from '@dezky/directory'
import type { Dns } from '@dezky/dns'
import type { Files } from '@dezky/files'
import type { Mail } from '@dezky/mail'
import type { Mailer } from '@dezky/runtime/mailer'

type Verbs<Port> = { [Name in keyof Port & string]: Port[Name] extends (...given: never[]) => unknown ? Name : never }[keyof Port & string]
type Told = { -readonly [Name in keyof typeof upstreamOperations]: (typeof upstreamOperations)[Name][number] }

it('every verb of every port is among what operators are told, and nothing else is', () => {
  expectTypeOf<Told>().toEqualTypeOf<{
    directory: Verbs<Directory>
    mail: Verbs<Mail>
    files: Verbs<Files>
    smtp: Verbs<Mailer>
    dns: Verbs<Dns> | 'probe'
  }>()
})
