#!/usr/bin/env node
// `dezky …` on whatever Node the machine has; the bootstrap goes on with the pinned one.
process.argv.splice(2, 0, 'dezky')
await import('../bootstrap.mjs')
