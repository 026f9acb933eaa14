import type { TextKey } from '../types/texts'

type Values = Record<string, string | number>

/** `text('tenants.title')`: like vue-i18n's `t`, but a key that no catalogue has is a type error. A `count` value chooses the plural. */
export function useText() {
  const { t } = useI18n({ useScope: 'global' })
  return function text(key: TextKey, values: Values = {}): string {
    return typeof values.count === 'number' ? t(key, values, values.count) : t(key, values)
  }
}
