import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{packages,services,apps,tools,bench}/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/.output/**', '**/.nuxt/**'],
    globalSetup: ['tools/test/cluster.setup.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
})
