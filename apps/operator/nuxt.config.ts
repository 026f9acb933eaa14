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
  app: { head: { title: 'Dezky Operator' } },
  runtimeConfig: { public: { portalUrl: 'http://localhost:4100' } },
  i18n: { locales: [{ code: 'en', files: filesOf('en') }, { code: 'da', files: filesOf('da') }] },
})
