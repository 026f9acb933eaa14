#!/usr/bin/env node
import { setTimeout as delay } from 'node:timers/promises'
import { run } from './index.ts'

const interrupted = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupted.abort())
// Whoever reads may have heard enough: `dezky deploy logs … | head`.
process.stdout.on('error', () => process.exit(0))

process.exitCode = await run(process.argv.slice(2), {
  env: process.env, input: process.stdin, fetch, signal: interrupted.signal,
  out: text => void process.stdout.write(text),
  say: line => void process.stderr.write(`${line}\n`),
  pause: (ms, signal) => delay(ms, undefined, { signal }),
})
