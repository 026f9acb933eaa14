// `npm run bench [-- NAME …]`: the bars themselves live in bench/.
await import('../../bench/main.ts')
