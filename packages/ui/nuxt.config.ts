import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// Nuxt's own description of Nitro's configuration holds only what Nuxt itself reads.
declare module '@nuxt/schema' {
  interface NitroConfigFallback {
    compressPublicAssets?: { gzip: boolean, brotli: boolean }
    preset?: string
  }
}

// Beside what is everywhere, one catalogue for each area that several surfaces show; `index.ts` gathers them for types and tests only.
const areas = readdirSync(fileURLToPath(new URL('./i18n/locales/en', import.meta.url))).filter(file => file !== 'index.ts')

function filesOf(language: string): string[] {
  return [`${language}.ts`, ...areas.map(file => `${language}/${file}`)]
}

/** Composables that are found in folders of their own. */
const folders = ['audit', 'automation', 'billing', 'domains', 'members', 'stages', 'support', 'tenant']

export default defineNuxtConfig({
  $meta: { name: 'dezky-ui' },
  modules: ['@nuxt/ui', '@nuxtjs/i18n'],
  compatibilityDate: '2026-11-01',
  ssr: false,
  telemetry: false,
  typescript: { tsConfig: { vueCompilerOptions: { checkUnknownComponents: true } } },
  devtools: { enabled: false },
  components: [{ path: fileURLToPath(new URL('./app/components', import.meta.url)), pathPrefix: false, extensions: ['vue'] }],
  imports: { dirs: ['problems', 'backend', 'events', ...folders.map(folder => `composables/${folder}`)]
    .map(folder => fileURLToPath(new URL(`./app/${folder}`, import.meta.url))) },
  css: [fileURLToPath(new URL('./app/assets/css/main.css', import.meta.url))],
  app: {
    head: {
      // Until the visitor's own is known: a document is never without a language.
      htmlAttrs: { lang: 'en' },
      meta: [
        { name: 'viewport', content: 'width=device-width, initial-scale=1' },
        { name: 'theme-color', content: '#fbfaf8', media: '(prefers-color-scheme: light)' },
        { name: 'theme-color', content: '#0e1110', media: '(prefers-color-scheme: dark)' },
        { name: 'robots', content: 'noindex' },
      ],
      // Read before any language is known.
      noscript: [{ innerHTML: 'Dezky needs JavaScript. Allow it for this site and reload the page.', tagPosition: 'bodyOpen' }],
      link: [{ rel: 'icon', type: 'image/svg+xml', href: '/favicon.svg' }],
    },
  },
  ui: {
    fonts: false,
    theme: { colors: ['primary', 'success', 'warning', 'error'], defaultVariants: { size: 'md' } },
  },
  // Every icon travels in the client bundle: no icon is ever asked for over the network.
  icon: {
    provider: 'none',
    serverBundle: false,
    mode: 'svg',
    clientBundle: {
      scan: {
        globInclude: ['app/**/*.{vue,ts}', `${fileURLToPath(new URL('./app', import.meta.url))}/**/*.{vue,ts}`],
        globExclude: ['node_modules', 'dist'],
      },
    },
  },
  colorMode: { storageKey: 'dezky-appearance', classSuffix: '', preference: 'system', fallback: 'light' },
  i18n: {
    strategy: 'no_prefix',
    defaultLocale: 'en',
    locales: [
      { code: 'en', language: 'en', name: 'English', files: filesOf('en') },
      { code: 'da', language: 'da', name: 'Dansk', files: filesOf('da') },
    ],
    detectBrowserLanguage: { useCookie: true, cookieKey: 'dezky_language', fallbackLocale: 'en' },
    compilation: { strictMessage: true },
  },
  nitro: { compressPublicAssets: { gzip: true, brotli: true } },
  hooks: {
    // What a page needs is preloaded; what it may need later is fetched when it is asked for.
    'build:manifest': (manifest) => {
      for (const resource of Object.values(manifest)) resource.prefetch = false
    },
  },
  vite: { build: {
    modulePreload: { polyfill: false },
    // Each file costs a request and its headers: all the words of a language are one, and so is what every page starts with.
    rolldownOptions: { output: { codeSplitting: { groups: [
      ...['en', 'da'].map(language => ({ name: `words-${language}`, test: new RegExp(`i18n/locales/${language}[./]`), priority: 1 })),
      { name: 'start', tags: ['$initial'] },
    ] } } },
  } },
})
