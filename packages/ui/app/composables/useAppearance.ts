export const appearances = ['system', 'light', 'dark'] as const

export type Appearance = (typeof appearances)[number]

/** Light, dark or as the system says; remembered in this browser. */
export function useAppearance() {
  const mode = useColorMode()
  const appearance = computed<Appearance>({
    get: () => appearances.find(name => name === mode.preference) ?? 'system',
    set: (name) => { mode.preference = name },
  })
  return { appearance }
}
