// What an app tells the shell about itself in its app.config.ts.
import type { TextKey } from './texts'

export interface NavigationEntry {
  label: TextKey
  icon: string
  to: string
  /** The second key of the shortcut that leads there: `g`, then this one. */
  key?: string
}

export interface NavigationGroup {
  /** Without one, the group stands by itself. */
  label?: TextKey
  entries: NavigationEntry[]
}

export interface ShellConfiguration {
  product: TextKey
  /** Whether there is a palette (⌘K) to search and go by. */
  palette?: boolean
  /** Where the signed-in person looks after how they are called and where they are signed in. */
  profile?: string
  navigation: NavigationGroup[]
}
