import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// One catalogue an area of the app; `index.ts` gathers them for types and tests only.
const catalogues = readdirSync(fileURLToPath(new URL('./i18n/locales/en', import.meta.url))).filter(file => file !== 'index.ts')

function filesOf(language: string): string[] {
  return catalogues.map(file => `${language}/${file}`)
}

export default defineNuxtConfig({
  extends: ['@dezky/ui'],
  components: [{ path: '~/components', pathPrefix: false, extensions: ['vue'] }],
  compatibilityDate: '2026-11-01',
  app: { head: { title: 'Dezky Deployer' } },
  i18n: { locales: [{ code: 'en', files: filesOf('en') }, { code: 'da', files: filesOf('da') }] },
  // Files alone: the deployer itself serves them.
  nitro: { preset: 'static' },
  hooks: {
    // Whoever signs people in answers below /auth, so no page is there.
    'pages:extend': (pages) => {
      pages.splice(0, pages.length, ...pages.filter(({ path }) => !path.startsWith('/auth/')))
    },
  },
})
