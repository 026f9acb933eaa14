// From a fresh cloud to a first tenant whose administrator signs in, as two people live it, in both languages.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './accessibility.ts'
import type { Visitor } from './browser.ts'
import { launchBrowser, newVisitor } from './browser.ts'
import type { RunningCloud } from './cloud.ts'
import { startCloud } from './cloud.ts'
import { fillIn, pressSignIn } from './sign-in.ts'
import { filled, words } from './words.ts'

let cloud: RunningCloud
let browser: Browser
beforeAll(async () => {
  [cloud, browser] = await Promise.all([startCloud(4600), launchBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await cloud?.[Symbol.asyncDispose]()
})

describe.each(['en', 'da'] as const)('the first tenant (%s)', (language) => {
  const { operator: words_, portal, shared, identity } = words[language]
  const slug = `acme-${language}`
  const name = `Acme ${language.toUpperCase()}`
  const anna = { name: 'Anna Holm', email: `anna@${slug}.example`, password: 'korrekt hest batteri hæfteklamme' }
  let olga: Visitor
  let visitor: Visitor
  let invitation = ''

  beforeAll(async () => {
    olga = await newVisitor(browser, { language })
    visitor = await newVisitor(browser, { language })
  })
  afterAll(async () => {
    await olga?.[Symbol.asyncDispose]()
    await visitor?.[Symbol.asyncDispose]()
  })

  it('lets the operator in, to the tenants', async () => {
    const { page } = olga
    await page.goto(`${cloud.urls.operator}/tenants`)
    await page.waitForURL('**/auth/login**')
    await expectAccessible(page, 'operator sign-in')
    await pressSignIn(page, language)
    await page.waitForURL(`${cloud.urls.identity}/**`)
    await expectAccessible(page, 'identity sign-in')
    await fillIn(page, { ...cloud.admin, password: 'not the password' }, language)
    await page.getByText(identity.signIn.wrong).waitFor()
    await expectAccessible(page, 'identity sign-in, refused')
    await fillIn(page, cloud.admin, language)
    await page.waitForURL(`${cloud.urls.operator}/tenants`)
    await page.getByRole('cell', { name: /dezky/ }).first().waitFor()
    await expectAccessible(page, 'tenants')
  })

  it('creates a tenant and watches it become active', async () => {
    const { page } = olga
    await page.getByRole('button', { name: words_.tenants.new }).click()
    const form = page.getByRole('dialog')
    await form.getByLabel(words_.newTenant.name, { exact: false }).first().fill(name)
    await form.getByLabel(words_.newTenant.slug).fill('www')
    await form.getByRole('combobox', { name: words_.newTenant.plan }).click()
    await page.getByRole('option', { name: /Business/ }).click()
    await form.getByLabel(words_.newTenant.administratorName).last().fill(anna.name)
    await form.getByLabel(words_.newTenant.email).fill(anna.email)
    await form.getByRole('button', { name: words_.newTenant.create }).click()
    await form.getByText(words_.newTenant.problem.slug_reserved).waitFor()
    await expectAccessible(page, 'new tenant')
    await form.getByLabel(words_.newTenant.slug).fill(slug)
    await form.getByRole('button', { name: words_.newTenant.create }).click()
    await page.waitForURL(`**/tenants/${slug}`)
    await page.getByText(words_.tenants.status.active, { exact: true }).first().waitFor()
    await page.getByRole('link', { name: words_.tenant.tab.resources }).click()
    await page.waitForURL(`**/tenants/${slug}/resources`)
    await page.getByText(words_.resource.state.ok, { exact: true }).first().waitFor()
    await page.getByText(words_.resource.kind['files-space'], { exact: true }).waitFor()
    await page.getByRole('note').getByText(words_.standIn.text).waitFor()
    await expectAccessible(page, 'tenant, resources')
  })

  it('hands out an invitation link', async () => {
    const { page } = olga
    await page.getByRole('link', { name: words_.tenant.tab.users }).click()
    await page.getByRole('button', { name: filled(words_.invitation.actionFor, { name: anna.name }) }).click()
    invitation = await page.locator('[data-invitation-link]').or(page.locator('input[readonly]')).first().inputValue()
    expect(new URL(invitation).origin).toBe(cloud.urls.identity)
    await expectAccessible(page, 'invitation')
    await page.getByRole('button', { name: words_.invitation.done }).click()
  })

  it('lets the administrator set a password and greets them in their own workspace', async () => {
    const { page } = visitor
    await page.goto(invitation)
    await expectAccessible(page, 'invitation page')
    await page.getByLabel(identity.choose.label, { exact: true }).fill(`${anna.email} 2026`)
    await page.getByRole('button', { name: identity.choose.submit }).click()
    await page.getByText(identity.faults.namesYou).waitFor()
    await page.getByLabel(identity.choose.label, { exact: true }).fill(anna.password)
    await page.getByRole('button', { name: identity.choose.submit }).click()
    await page.waitForURL(`${cloud.urls.portal}/`)
    await page.getByRole('heading', { level: 1, name: /Anna/ }).waitFor()
    await page.getByText(name, { exact: true }).first().waitFor()
    await page.getByText(portal.role.owner, { exact: true }).waitFor()
    await expectAccessible(page, 'portal home')
  })

  it('opens files with the sign-in they have', async () => {
    const { page, context } = visitor
    const tile = page.getByRole('region', { name: portal.launcher.title }).getByRole('link', { name: portal.launcher.app.files })
    const [files] = await Promise.all([context.waitForEvent('page'), tile.click()])
    await files.getByText(`Signed in as ${anna.name} (${anna.email})`).waitFor()
    await files.getByText(name, { exact: true }).waitFor()
    await files.close()
  })

  it('can be installed on a phone', async () => {
    const devTools = await visitor.context.newCDPSession(visitor.page)
    const { installabilityErrors } = await devTools.send('Page.getInstallabilityErrors')
    // A test's window remembers nothing, and there nothing is installed.
    expect(installabilityErrors.map(({ errorId }) => errorId).filter(id => id !== 'in-incognito')).toEqual([])
    const { data = '' } = await devTools.send('Page.getAppManifest')
    expect(JSON.parse(data)).toMatchObject({ name: 'Dezky', display: 'standalone', start_url: '/' })
  })

  it('says what their workspace still needs, and sees it done', async () => {
    const steps = visitor.page.getByRole('region', { name: portal.firstSteps.title })
    const invited = steps.getByRole('listitem').filter({ hasText: portal.firstSteps.step.somebody_invited })
    await invited.getByText(portal.firstSteps.open).waitFor()
    const member = { name: 'Bo Lund', email: `bo@${slug}.example`, role: 'member' }
    const status = await visitor.page.evaluate(async ({ slug, member }) => (await fetch(`/api/v1/tenants/${slug}/members`, {
      method: 'POST', body: JSON.stringify(member), headers: { 'content-type': 'application/json' },
    })).status, { slug, member })
    expect(status).toBe(201)
    await invited.getByText(portal.firstSteps.done).waitFor()
    await expectAccessible(visitor.page, 'portal home, one step done')
  })

  it('shows the operator, live, that the administrator has signed in', async () => {
    await olga.page.getByText(words_.member.state.active, { exact: true }).last().waitFor()
  })

  it('lets the link work once', async () => {
    const stranger = await newVisitor(browser, { language })
    await stranger.page.goto(invitation)
    await stranger.page.getByText(identity.link.used, { exact: true }).waitFor()
    await expectAccessible(stranger.page, 'used link')
    await stranger[Symbol.asyncDispose]()
  })

  it('refuses the administrator at the operator app, and says why', async () => {
    const { page } = visitor
    await page.goto(cloud.urls.operator)
    await pressSignIn(page, language)
    await page.getByText(words_.refused.title).waitFor()
    await expectAccessible(page, 'refused')
    expect(await page.request.get(`${cloud.urls.operator}/api/v1/tenants`).then(answer => answer.status())).toBe(403)
  })

  it('keeps the surfaces\' cookies apart', async () => {
    const cookies = await olga.context.cookies(cloud.urls.operator)
    const session = cookies.find(({ name }) => name === 'dz_op')
    expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
    const crossed = await browser.newContext()
    await crossed.addCookies([{ ...session!, name: 'dz_portal' }, session!])
    const answer = await crossed.request.get(`${cloud.urls.portal}/auth/session`)
    expect(await answer.json()).toMatchObject({ authenticated: false })
    await crossed.close()
  })

  it('signs out, everywhere in this browser', async () => {
    const { page } = visitor
    await page.goto(cloud.urls.portal)
    await page.getByRole('button', { name: new RegExp(shared.ui.shell.account) }).click()
    await page.getByRole('menuitem', { name: shared.ui.shell.signOut }).click()
    await page.getByText(shared.ui.auth.signedOutTitle).waitFor()
    await expectAccessible(page, 'signed out')
    expect(await page.request.get(`${cloud.urls.portal}/api/v1/users/me`).then(answer => answer.status())).toBe(401)
  })

  it('breaks no rule of its own content security policy, and asks no other host for anything', () => {
    expect([...olga.complaints, ...visitor.complaints]).toEqual([])
  })
})
