// A real browser that watches itself: content security violations, script errors and requests to anywhere else are collected.
import { access } from 'node:fs/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { chromium } from 'playwright-core'

const quiet = [
  '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
]

export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
  await access(executablePath)
  const root = process.getuid?.() === 0
  return chromium.launch({ executablePath, args: root ? ['--no-sandbox', ...quiet] : quiet })
}

export interface Visitor extends AsyncDisposable {
  context: BrowserContext
  page: Page
  /** What no page may ever do; must stay empty. */
  complaints: string[]
}

export interface VisitorOptions {
  language: 'en' | 'da'
  colorScheme?: 'light' | 'dark'
  /** Of the window, in pixels. */
  width?: number
}

/** Somebody with a browser of their own: no cookie in common with anybody else. */
export async function newVisitor(browser: Browser, options: VisitorOptions): Promise<Visitor> {
  const complaints: string[] = []
  const context = await browser.newContext({
    locale: options.language === 'da' ? 'da-DK' : 'en-GB', colorScheme: options.colorScheme ?? 'light', reducedMotion: 'reduce',
    viewport: { width: options.width ?? 1440, height: 900 },
  })
  await context.exposeFunction('reportViolation', (text: string) => complaints.push(text))
  await context.addInitScript({ content: reportViolations })
  const page = await context.newPage()
  page.on('pageerror', error => complaints.push(`script error: ${error.message}`))
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.hostname !== 'localhost') complaints.push(`request to ${url.host}`)
  })
  return { context, page, complaints, [Symbol.asyncDispose]: () => context.close() }
}

/** Runs in the page, before anything else does. */
const reportViolations = `document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, documentURI, sample }) =>
  reportViolation(violatedDirective + ' blocked ' + (blockedURI || 'inline') + ' on ' + documentURI + ' (' + sample + ')'))`
