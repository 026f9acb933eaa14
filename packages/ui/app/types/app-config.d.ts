import type { ShellConfiguration } from './shell'

declare module 'nuxt/schema' {
  interface AppConfig { shell: ShellConfiguration }
  interface AppConfigInput { shell?: Partial<ShellConfiguration> }
}

export {}
