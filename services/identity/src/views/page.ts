// The frame every page stands in.
import type { Destination } from '../config/config.ts'
import { type Html, html, type Renderable } from './html.ts'
import { catalogues, type Locale, locales, type Words } from './words/index.ts'

/** What a view has to know of who looks at it. */
export interface Visit {
  locale: Locale
  words: Words
  /** The address to show the same page at in another language; null when it cannot be asked for again. */
  here: string | null
  /** Addresses of the static files, each with its fingerprint. */
  assets: Record<AssetName, string>
  /** Where the person came from or belongs. */
  surface: Destination
}

export type AssetName = 'tokens.css' | 'pages.css' | 'pages.js' | 'webauthn.js' | 'passkeys.js' | 'mark.svg'

/** `passkeys`: whether the browser is asked for one there. */
export interface Page { title: string, body: Renderable, passkeys?: boolean }

export function page({ locale, words, here, assets }: Visit, { title, body, passkeys = false }: Page): Html {
  return html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title} · Dezky</title>
<link rel="icon" type="image/svg+xml" href="${assets['mark.svg']}">
<link rel="stylesheet" href="${assets['tokens.css']}">
<link rel="stylesheet" href="${assets['pages.css']}">
<script type="module" src="${assets['pages.js']}"></script>
${passkeys
  ? html`<script defer src="${assets['webauthn.js']}"></script>
<script type="module" src="${assets['passkeys.js']}"></script>`
  : null}
</head>
<body>
${constellation}
<header class="brand">${mark}<span>Dezky</span></header>
<main class="card">
${body}
</main>
<footer class="foot">${here === null ? null : languages(words, locale, here)}</footer>
</body>
</html>`
}

function languages(words: Words, locale: Locale, here: string): Html {
  return html`<nav aria-label="${words.languages}">${locales.map(other => other === locale
    ? html`<span aria-current="true">${catalogues[other].language}</span>`
    : html`<a href="${inLanguage(here, other)}" hreflang="${other}" lang="${other}">${catalogues[other].language}</a>`)}</nav>`
}

function inLanguage(here: string, locale: Locale): string {
  const url = new URL(here, 'http://here')
  url.searchParams.set('lang', locale)
  return url.pathname + url.search
}

const mark = html`<svg class="mark" viewBox="0 0 24 24" width="26" height="26" aria-hidden="true">
<path d="M10.3 7.9 7.2 14.4M13.7 7.9l3.1 6.5M8.6 17.5h6.8"/>
<circle cx="12" cy="5" r="2.6"/><circle cx="6" cy="17.5" r="2.6"/><circle class="lit" cx="18" cy="17.5" r="2.6"/></svg>`

/** The mark again, large and faint behind everything. */
const constellation = html`<svg class="constellation" viewBox="0 0 24 24" aria-hidden="true">
<path d="M10.9 7.2 7 15.3M13.1 7.2l3.9 8.1M8.4 17.5h7.2"/>
<circle cx="12" cy="5" r="2.4"/><circle cx="6" cy="17.5" r="2.4"/><circle class="lit" cx="18" cy="17.5" r="2.4"/></svg>`
