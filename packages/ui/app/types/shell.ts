// What an app tells the shell about itself in its app.config.ts.
import type { TextKey } from './texts'

export interface NavigationEntry {
  label: TextKey
  icon: string
  to: string
}

export interface ShellConfiguration {
  product: TextKey
  navigation: NavigationEntry[]
}
