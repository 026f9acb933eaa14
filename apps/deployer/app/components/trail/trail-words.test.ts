// Whatever can be done is said in words, in every language.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import da from '../../../i18n/locales/da/trail.ts'
import en from '../../../i18n/locales/en/trail.ts'

interface Described { paths: Record<string, Record<string, { operationId: string }>> }

const source = new URL('../../../../../packages/api-client/deployer/openapi.json', import.meta.url)
const { paths } = JSON.parse(readFileSync(source, 'utf8')) as Described
/** They change nothing, or change nothing and are written down all the same. */
const [unheard, heard] = [
  ['tryTagRule', 'writeTerminal', 'resizeTerminal'],
  // The last of them are asked of whoever signs people in, whose addresses are no operations.
  [
    'exportConfiguration', 'exportAudit', 'signIn', 'confirmSignIn', 'signOut', 'changeOwnPassword', 'setUpSecondFactor',
    'removeSecondFactor', 'renewRecoveryCodes', 'addPasskey', 'removePasskey',
  ],
]
const operations = Object.entries(paths).filter(([path]) => path.startsWith('/v1/')).flatMap(([, methods]) =>
  Object.entries(methods).flatMap(([method, { operationId }]) => method === 'get' ? [] : operationId))

it.each([['English', en], ['Danish', da]])('in %s', (_, { trail: { did } }) => {
  expect(Object.keys(did).sort()).toEqual([...operations.filter(id => !unheard.includes(id)), ...heard].sort())
})
