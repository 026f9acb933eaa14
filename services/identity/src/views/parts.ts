// The few things pages are put together from.
import { type Html, html, type Renderable } from './html.ts'
import type { Visit } from './page.ts'
import type { Words } from './words/index.ts'

export function heading(title: string, lead?: Renderable): Html {
  return html`<h1>${title}</h1>${lead ? html`<p class="lead">${lead}</p>` : null}`
}

export function alert(text: string | null): Html {
  return html`${text === null ? null : html`<p class="alert" role="alert">${text}</p>`}`
}

export function notice(text: string | null): Html {
  return html`${text === null ? null : html`<p class="notice">${text}</p>`}`
}

export function emailField(visit: Visit, value: string, options: { focus: boolean }): Html {
  return html`<div class="field"><label for="email">${visit.words.email}</label>
<input id="email" name="email" type="email" autocomplete="username" autocapitalize="none" spellcheck="false" inputmode="email"
 maxlength="254" required value="${value}"${options.focus ? html` autofocus` : null}></div>`
}

export interface PasswordField {
  name: 'password' | 'current'
  label: string
  autocomplete: 'current-password' | 'new-password'
  focus: boolean
  rule?: { text: string, least: number }
  fault?: string | null
}

export function passwordField({ words }: Visit, field: PasswordField): Html {
  const { name, label, rule, fault } = field
  return html`<div class="field"><label for="${name}">${label}</label>
<div class="secret">${passwordInput(field)}${revealButton(words, name)}</div>
${fault ? html`<p class="fault" id="${name}-fault" role="alert">${fault}</p>` : null}
${rule ? html`<p class="rule" id="${name}-rule" data-rule="${name}" data-least="${rule.least}">${rule.text}</p>` : null}</div>`
}

function passwordInput({ name, autocomplete, focus, rule, fault }: PasswordField): Html {
  const told = [rule ? `${name}-rule` : '', fault ? `${name}-fault` : ''].filter(Boolean).join(' ')
  return html`<input id="${name}" name="${name}" type="password" autocomplete="${autocomplete}" maxlength="1024" required${[
    rule ? html` minlength="${rule.least}"` : null,
    told ? html` aria-describedby="${told}"` : null,
    fault ? html` aria-invalid="true"` : null,
    focus ? html` autofocus` : null,
  ]}>`
}

/** Shown by the script that makes it work. */
function revealButton(words: Words, name: string): Html {
  return html`<button type="button" class="reveal" hidden data-reveal="${name}" 
 data-show="${words.show}" data-show-label="${words.showPassword}" data-hide="${words.hide}" data-hide-label="${words.hidePassword}"
 aria-controls="${name}" aria-label="${words.showPassword}">${words.show}</button>`
}

export interface CodeField { name: string, label: string, digits: boolean }

/** `digits`: six of them, from an app; otherwise a recovery code. */
export function codeField({ name, label, digits }: CodeField): Html {
  const mode = digits ? html` inputmode="numeric" autocomplete="one-time-code" maxlength="8"` : html` autocomplete="off" maxlength="40"`
  return html`<div class="field"><label for="${name}">${label}</label>
<input class="code" id="${name}" name="${name}" type="text" autocapitalize="none" spellcheck="false" required autofocus${mode}></div>`
}

/** Password managers want to know whose password it is. */
export function forManagers(email: string): Html {
  return html`<input class="unseen" type="email" name="username" autocomplete="username" value="${email}"
 readonly tabindex="-1" aria-hidden="true">`
}

export function submit(text: string): Html {
  return html`<button class="primary" type="submit">${text}</button>`
}

export function toSurface({ words, surface }: Visit): Html {
  return html`<a class="primary" href="${surface.url}">${words.toSurface(words.surfaces[surface.id])}</a>`
}
