// What a person does with a second factor, step by step, as tests need it again and again.
import { randomUUID } from 'node:crypto'
import { codeAt, stepAt } from '../src/features/second-factors/totp.ts'
import type { Browser, Visited } from './browser.ts'
import type { World } from './world.ts'

export const password = 'correct horse battery'

export interface Somebody { id: string, email: string, password: string }

export async function somebody(world: World): Promise<Somebody> {
  const email = `anna.${randomUUID().slice(0, 8)}@acme.test`
  return { id: await world.person({ name: 'Anna Møller', email, password }), email, password }
}

/** An app that shows codes: the key as it stands on the page. */
export class App {
  readonly key: string
  readonly #secret: Buffer
  readonly #world: World

  constructor(world: World, page: Visited) {
    const [, text = ''] = /<code>([A-Z2-7 ]+)<\/code>/.exec(page.text) ?? []
    this.key = text.replaceAll(' ', '')
    const fives = [...this.key].map(letter => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter))
    const bits = fives.map(five => five.toString(2).padStart(5, '0')).join('')
    this.#secret = Buffer.from((bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2)))
    this.#world = world
  }

  /** The code of now, or of so many steps away. */
  code(away = 0): string {
    return codeAt(this.#secret, stepAt(this.#world.clock.now()) + away)
  }

  /** One that certainly has not been used. */
  nextCode(): string {
    this.#world.clock.turn(30)
    return this.code()
  }
}

export function recoveryCodesIn({ text }: Visited): string[] {
  return [...text.matchAll(/<li><code>([a-z0-9-]+)<\/code>/g)].map(([, code = '']) => code)
}

/** Sets up an app for somebody who is signed in to this browser with their password. */
export async function setUpApp(world: World, browser: Browser): Promise<{ app: App, codes: string[], page: Visited }> {
  const page = await browser.open('/account/authenticator')
  const app = new App(world, page)
  const done = await browser.submit(page, { code: app.code() })
  return { app, codes: recoveryCodesIn(done), page: done }
}

export async function withApp(world: World) {
  const person = await somebody(world)
  const browser = world.browser()
  await world.portal.signIn(browser, person)
  return { person, browser, ...await setUpApp(world, browser) }
}

/** Gives the password; ends at the page that asks for more, or wherever it leads. */
export async function givePassword(world: World, browser: Browser, person: Somebody, parameters: Record<string, string> = {}) {
  const request = await world.portal.request(parameters)
  const { email, password } = person
  return { request, page: await browser.submit(await browser.open(request.url), { email, password }) }
}
