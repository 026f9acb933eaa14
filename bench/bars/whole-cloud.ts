// What a person waits for: the second start, and the first page.
import { launchBrowser } from '../../e2e/browser.ts'
import { startCloud } from '../../e2e/cloud.ts'
import type { Bar } from '../bar.ts'

const firstPort = 4620

export const startAgain: Bar = {
  name: 'start-again', title: '`npm start` on a checkout that ran before, until everything is ready', limit: 5, better: 'lower', unit: 's',
  async measure() {
    await using cloud = await startCloud(firstPort)
    await cloud.stop()
    const start = performance.now()
    await cloud.start()
    return (performance.now() - start) / 1000
  },
}

export const firstLoadPortal = firstLoad('portal')
export const firstLoadOperator = firstLoad('operator')

function firstLoad(surface: 'portal' | 'operator'): Bar {
  return {
    name: `first-load-${surface}`, title: `JavaScript a browser fetches for the first page of the ${surface}, as transferred`, limit: 250, better: 'lower', unit: 'kB',
    async measure() {
      await using cloud = await startCloud(firstPort)
      return await transferredScripts(cloud.urls[surface])
    },
  }
}

async function transferredScripts(url: string): Promise<number> {
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Network.enable')
    const scripts = new Set<string>()
    let bytes = 0
    devtools.on('Network.responseReceived', ({ requestId, response }) => response.mimeType.includes('javascript') && scripts.add(requestId))
    devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => bytes += scripts.has(requestId) ? encodedDataLength : 0)
    await page.goto(url, { waitUntil: 'networkidle' })
    return bytes / 1000
  }
  finally {
    await browser.close()
  }
}
