// What moves on a page without anybody having touched it.
export interface Shift { value: number, what: string[] }

/** Runs in the page, before anything else does. */
export const rememberShifts = `globalThis.shifts = []
new PerformanceObserver(list => list.getEntries().forEach(({ value, hadRecentInput, sources }) => hadRecentInput || shifts.push(
  { value, what: sources.map(({ node }) => node?.outerHTML?.slice(0, 120) ?? '') }))).observe({ type: 'layout-shift', buffered: true })`
