// `npm run bench`, whose arguments name the bars to measure.
await import('../../bench/main.ts')
