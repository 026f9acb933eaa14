import type { ShellConfiguration } from '../types/shell'

/** What the app said about itself in its app.config.ts. */
export function useShell(): ShellConfiguration {
  return useAppConfig().shell
}
