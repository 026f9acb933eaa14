export default defineNuxtConfig({
  extends: ['@dezky/ui'],
  components: [{ path: '~/components', pathPrefix: false }],
  compatibilityDate: '2026-11-01',
  app: { head: { title: 'Dezky Operator' } },
  runtimeConfig: { public: { portalUrl: 'http://localhost:4100' } },
  i18n: { locales: [{ code: 'en', file: 'en.ts' }, { code: 'da', file: 'da.ts' }] },
})
