// What the palette offers: groups of entries that lead somewhere or do something.
export interface PaletteEntry {
  id: string
  label: string
  /** Told beside the label, and searched as well. */
  hint?: string
  icon: string
  /** Where it leads; or else what it does. */
  to?: string
  run?: () => unknown
  /** The keys that do the same without the palette. */
  keys?: string[]
}

export interface PaletteGroup {
  id: string
  label: string
  entries: PaletteEntry[]
}

/** What is found of what was typed; each answer replaces the one before. */
export type PaletteSearch = (typed: string) => Promise<PaletteGroup[]>
