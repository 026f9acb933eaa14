// `npm run demo:deployer`: releases of a sample shop, one after the other, under load; and the proof that nobody noticed.
import { parseArgs } from 'node:util'
import { provideSystemPackages, systemPackages } from '../test/system-packages.ts'

const { values: { stay }, positionals } = parseArgs({ allowPositionals: true, options: { stay: { type: 'boolean', default: false } } })
const needed = systemPackages.filter(({ name }) => ['docker.io', 'docker-registry', 'busybox-static', 'haproxy'].includes(name))
const lacks = lacking()
if (lacks) {
  console.error(lacks)
  process.exitCode = 1
}
else {
  // Only now: it looks for its programs when it is loaded.
  const { showDeployer } = await import('./deployer.ts')
  process.exitCode = await showDeployer({ stay, say: line => console.log(line) }) ? 0 : 1
}

function lacking(): string | null {
  if (positionals.join() !== 'deployer') return 'Demos: npm run demo:deployer, and with -- --stay it is there to be looked at until Ctrl-C.'
  if (process.getuid?.() !== 0) return 'The demo has a Docker Engine of its own, which root alone may start: sudo npm run demo:deployer'
  const missing = provideSystemPackages(needed, line => console.log(line)).map(({ name }) => name)
  return missing.length > 0 ? `Missing: ${missing.join(', ')}. On Debian: apt-get install ${missing.join(' ')}` : null
}
