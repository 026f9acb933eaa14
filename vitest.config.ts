import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{packages,services,tools}/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/.output/**', '**/.nuxt/**'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
})
