export default defineNuxtConfig({
  extends: ['..'],
  compatibilityDate: '2026-11-01',
  app: { head: { title: 'Playground' } },
})
