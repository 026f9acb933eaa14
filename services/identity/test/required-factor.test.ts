import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser, Visited } from './browser.ts'
import { App, givePassword, recoveryCodesIn, type Somebody, somebody, withApp } from './second-factor-steps.ts'
import { startWorld, type World } from './world.ts'

let world: World

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

const require = (id: string, required = true) => world.admin('PUT', `/people/${id}/second-factor`, { required })

/** Through the pages that set up an app, and back to where they were going. */
async function enrol(browser: Browser, page: Visited): Promise<Visited> {
  const [, address = ''] = /href="(\/account\/authenticator[^"]*)"/.exec(page.text) ?? []
  const setUp = await browser.open(address.replaceAll('&amp;', '&'))
  const codes = await browser.submit(setUp, { code: new App(world, setUp).code() })
  expect(recoveryCodesIn(codes)).toHaveLength(10)
  const [, onward = ''] = /class="primary" href="([^"]*)"/.exec(codes.text) ?? []
  return browser.open(onward)
}

async function required(): Promise<Somebody> {
  const person = await somebody(world)
  expect((await require(person.id)).status).toBe(204)
  return person
}

describe('somebody who must have a second factor', () => {
  const ways: [string, Record<string, string>][] = [['', {}], [', also when asked for the password anew', { prompt: 'login' }]]
  test.each(ways)('sets one up at the next sign-in%s', async (_, parameters) => {
    const person = await required()
    const browser = world.browser()
    const { request, page } = await givePassword(world, browser, person, parameters)
    expect(page.text).toContain('Set up two-step sign-in')
    const tokens = await world.portal.redeem(request, await enrol(browser, page))
    expect(tokens.claims()).toMatchObject({ amr: ['pwd', 'otp', 'mfa'] })
  })

  test('gets nowhere without', async () => {
    const person = await required()
    const browser = world.browser()
    const { page } = await givePassword(world, browser, person)
    expect((await browser.open(page.url)).text).toContain('Set up two-step sign-in')
    expect((await browser.open((await world.operatorApp.request()).url)).text).toContain('Set up two-step sign-in')
    const { searchParams } = new URL((await browser.open((await world.portal.request({ prompt: 'none' })).url)).location ?? '')
    expect(searchParams.get('error')).toBe('interaction_required')
  })

  test('who comes by a link sets it up then', async () => {
    const id = await world.person({ name: 'Bo', email: 'bo@acme.test' })
    await require(id)
    const browser = world.browser()
    await browser.post((await world.link(id)).url, { password: 'brand new and shiny' })
    const request = await world.portal.request()
    const tokens = await world.portal.redeem(request, await enrol(browser, await browser.open(request.url)))
    expect(tokens.claims()).toMatchObject({ sub: id, amr: ['pwd', 'otp', 'mfa'] })
  })

  test('who is signed in already sets it up when they next come by', async () => {
    const person = await somebody(world)
    const browser = world.browser()
    await world.portal.signIn(browser, person)
    await require(person.id)
    const request = await world.operatorApp.request()
    const tokens = await world.operatorApp.redeem(request, await enrol(browser, await browser.open(request.url)))
    expect(tokens.claims()).toMatchObject({ amr: ['pwd', 'otp', 'mfa'] })
  })

  test('sets up another when they removed theirs before they had to have one, however they signed in then', async () => {
    const { person, browser } = await withApp(world)
    await browser.submit(await browser.open('/account/authenticator'), {})
    await require(person.id)
    expect((await browser.open((await world.portal.request()).url)).text).toContain('Set up two-step sign-in')
  })

  test('is not let in by what somebody else has proven in the same browser', async () => {
    const other = await withApp(world)
    const person = await required()
    const browser = world.browser()
    const { page } = await givePassword(world, browser, person)
    const theirs = await givePassword(world, browser, other.person, { prompt: 'login' })
    await world.portal.redeem(theirs.request, await browser.submit(theirs.page, { code: other.app.nextCode() }))
    expect((await browser.open(page.url)).text).toContain('This sign-in has expired')
  })

  test('cannot remove the last one, until they need not have one', async () => {
    const { person, browser } = await withApp(world)
    await require(person.id)
    const remove = async () => browser.submit(await browser.open('/account/authenticator'), {})
    const refused = await remove()
    expect(refused).toMatchObject({ status: 409 })
    expect(refused.text).toContain('Add another first')
    await require(person.id, false)
    expect((await remove()).text).toContain('is removed')
  })
})

describe('the platform', () => {
  test('takes all of them away from somebody who has lost them, and signs them out', async () => {
    const { person, browser } = await withApp(world)
    expect((await world.admin('DELETE', `/people/${person.id}/second-factor`)).status).toBe(204)
    expect((await world.admin('GET', `/people/${person.id}`)).body).toMatchObject({ secondFactor: false })
    expect((await browser.open('/account')).text).toContain('name="password"')
    expect((await world.portal.signIn(world.browser(), person)).claims()).toMatchObject({ amr: ['pwd'] })
  })

  test('is told when there is nobody', async () => {
    const nobody = '00000000-0000-4000-8000-000000000000'
    expect((await require(nobody)).status).toBe(404)
    expect((await world.admin('DELETE', `/people/${nobody}/second-factor`)).status).toBe(404)
  })
})
