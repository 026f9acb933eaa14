import { expect, test } from 'vitest'
import { html } from './html.ts'

test('whatever is put in is escaped', () => {
  expect(html`<a title="${'"><script>'}">${'Tom & \'Jerry\''}</a>`.text)
    .toBe('<a title="&quot;&gt;&lt;script&gt;">Tom &amp; &#39;Jerry&#39;</a>')
})

test('html inside html stays html; nothing is nothing; lists are joined', () => {
  expect(html`<ul>${['<1>', '2'].map(item => html`<li>${item}</li>`)}${null}${false}${undefined}</ul>`.text)
    .toBe('<ul><li>&lt;1&gt;</li><li>2</li></ul>')
})
