// The colours of Dezky's screens, as mail programs can have them: no custom properties, and dark ones only by media query.

const light = {
  page: '#fbfaf8', surface: '#ffffff', sunken: '#f4f3ef', line: '#e8e6e0', ink: '#141715', text: '#2a2f2c', muted: '#565c58',
  faint: '#676d69', signal: '#0a7348', onSignal: '#ffffff',
  tones: {
    signal: { dot: '#12a066', words: '#0a7348' }, amber: { dot: '#bd7600', words: '#835200' }, red: { dot: '#d4372c', words: '#b3261e' },
  },
}

const dark: typeof light = {
  page: '#0e1110', surface: '#131715', sunken: '#171b19', line: '#303733', ink: '#f2f5f3', text: '#d6dcd8', muted: '#a0a9a4',
  faint: '#8a938e', signal: '#3ddc97', onSignal: '#06140d',
  tones: {
    signal: { dot: '#3ddc97', words: '#5fe3ac' }, amber: { dot: '#f0b243', words: '#f3c06a' }, red: { dot: '#ff6b60', words: '#ff8a80' },
  },
}

export const colours = { light, dark }

const rules: readonly (readonly [selector: string, property: string, colour: string])[] = [
  ['.page', 'background', dark.page], ['.card', 'background', dark.surface], ['.sunken', 'background', dark.sunken],
  ['.card,.line', 'border-color', dark.line], ['.ink', 'color', dark.ink], ['.text', 'color', dark.text], ['.muted', 'color', dark.muted],
  ['.faint', 'color', dark.faint], ['.button', 'background', dark.signal], ['.on-signal', 'color', dark.onSignal],
  ...Object.entries(dark.tones).flatMap(([tone, { dot, words }]) =>
    [[`.${tone}`, 'color', words], [`.dot-${tone}`, 'background', dot]] as const),
]

/** Styles on an element win otherwise. */
const withinDark = rules.map(([selector, property, colour]) => `${selector}{${property}:${colour}!important}`).join('')

export const darkStyles = ':root{color-scheme:light dark;supported-color-schemes:light dark}a{color:inherit}'
  + `@media (max-width:480px){.card{padding:22px 20px 24px!important}}@media (prefers-color-scheme:dark){${withinDark}}`
