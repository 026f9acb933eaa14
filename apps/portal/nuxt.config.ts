export default defineNuxtConfig({
  extends: ['@dezky/ui'],
  components: [{ path: '~/components', pathPrefix: false, extensions: ['vue'] }],
  compatibilityDate: '2026-11-01',
  app: { head: {
    title: 'Dezky Portal',
    link: [{ rel: 'manifest', href: '/manifest.webmanifest' }, { rel: 'apple-touch-icon', href: '/icons/apple-touch.png' }],
  } },
  runtimeConfig: { public: { operatorUrl: 'http://localhost:4101' } },
  i18n: { locales: [{ code: 'en', files: ['en.ts', 'en/own-words.ts'] }, { code: 'da', files: ['da.ts', 'da/own-words.ts'] }] },
})
