import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.journey.ts'],
    testTimeout: 120_000,
    hookTimeout: 300_000,
    fileParallelism: false,
    // What is polled for without saying how long comes as soon as a page does, and a page is given half a minute.
    expect: { poll: { timeout: 30_000 } },
  },
})
