import { type Html, html } from '../../views/html.ts'
import { page, type Visit } from '../../views/page.ts'
import { alert, codeField, heading, submit } from '../../views/parts.ts'
import { passkeyForm } from '../../views/passkey-form.ts'
import type { Factors } from '../second-factors/index.ts'

export type Way = 'passkey' | 'authenticator' | 'recovery'

/** The one to try first comes first. */
export function waysFor({ passkeys, authenticator, codesLeft }: Factors): Way[] {
  const there: Record<Way, boolean> = {
    passkey: passkeys.some(({ copiedAt }) => copiedAt === null), authenticator, recovery: codesLeft > 0,
  }
  return (['passkey', 'authenticator', 'recovery'] as const).filter(way => there[way])
}

export interface SecondStep { uid: string, way: Way, ways: Way[], options: object | null, wrong: boolean }

export function secondStepPage(visit: Visit, step: SecondStep): Html {
  const { secondStep, passkey } = visit.words
  const { lead, wrong } = secondStep[step.way]
  const body = html`${heading(secondStep.title, lead)}
${alert(step.wrong ? wrong : null)}
${step.options
  ? passkeyForm(visit, { asks: 'get', options: step.options, submit: passkey.use, among: false })
  : codeForm(visit, step.way)}
${otherWays(visit, step)}`
  return page({ ...visit, here: visit.here && `/interaction/${step.uid}/second-factor?with=${step.way}` }, {
    title: secondStep.title, body, passkeys: step.way === 'passkey',
  })
}

function codeForm({ words }: Visit, way: Way): Html {
  const label = words.secondStep[way].label
  return html`<form method="post">
<input type="hidden" name="with" value="${way}">
${codeField({ name: 'code', label, digits: way === 'authenticator' })}
${submit(words.secondStep.submit)}
</form>`
}

function otherWays({ words: { secondStep }, locale }: Visit, { way, ways, uid }: SecondStep): Html {
  const at = (query: Record<string, string>) => new URLSearchParams({ ...query, lang: locale }).toString()
  const others = ways.filter(other => other !== way)
  return html`<ul class="ways">
${others.map(other => html`<li><a href="/interaction/${uid}/second-factor?${at({ with: other })}">${secondStep[other].instead}</a></li>`)}
<li><a href="/interaction/${uid}?${at({})}">${secondStep.another}</a></li>
</ul>`
}
