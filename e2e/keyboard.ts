// Whether a page is complete by keyboard: every control is come to by Tab, and shows that it has the focus.
import type { Page } from 'playwright-core'

/** What Tab does not reach, and what does not show its focus. */
export async function keyboardFaults(page: Page): Promise<string[]> {
  const controls = await page.evaluate<number>(begin)
  for (let pressed = 0; pressed < controls + 3; pressed++) {
    await page.keyboard.press('Tab')
    await page.evaluate(note)
  }
  return page.evaluate<string[]>(faults)
}

/**
 * Runs in the page. A ring may be drawn by the control itself, by what lies over it, or by what it lies in. Of radio buttons, tabs and
 * the like one is come to by Tab, the others by arrows: those have no place in the order.
 */
const begin = `(() => {
  document.activeElement?.blur()
  getSelection()?.removeAllRanges()
  const look = (element, part) => ['outline', 'boxShadow', 'opacity'].map(name => getComputedStyle(element, part)[name]).join()
  const looks = element => [look(element), look(element, '::after'), look(element, '::before'), look(element.parentElement)].join()
  const controls = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')].filter(element =>
    element.tabIndex >= 0 && !element.disabled && element.type !== 'hidden' && (element.type !== 'radio' || element.checked)
    && !element.closest('[inert], [aria-hidden="true"], [role="region"][aria-label]:has(> span[tabindex])')
    && element.checkVisibility({ visibilityProperty: true }))
  globalThis.tabbing = { looks, resting: new Map(controls.map(element => [element, looks(element)])), reached: new Set(), shown: new Set() }
  // A date and a time have a stop for each of their parts, and one for the calendar.
  return controls.length + 6 * controls.filter(({ type }) => /^date/.test(type)).length
})()`

const note = `(() => {
  const { looks, resting, reached, shown } = globalThis.tabbing
  const focused = document.activeElement
  // A group passes its focus on to one of those it holds.
  const element = resting.has(focused) ? focused : focused.closest('[role="radiogroup"]')
  if (!resting.has(element)) return
  reached.add(element)
  const { outlineStyle } = getComputedStyle(focused)
  if (element === focused ? looks(element) !== resting.get(element) : outlineStyle !== 'none') shown.add(element)
})()`

const faults = `(() => {
  const { resting, reached, shown } = globalThis.tabbing
  const named = element => element.outerHTML.slice(0, 160)
  return [
    ...[...resting.keys()].filter(element => element.isConnected && !reached.has(element)).map(element => 'not reached: ' + named(element)),
    ...[...reached].filter(element => !shown.has(element)).map(element => 'no ring: ' + named(element)),
  ]
})()`
