// What the palette offers in every app: its pages, and what the account menu can do.
import type { PaletteEntry, PaletteGroup } from '../types/palette'

const appearanceIcons = { system: 'i-lucide-monitor', light: 'i-lucide-sun', dark: 'i-lucide-moon' }

export function useShellPalette() {
  const text = useText()
  const navigation = useNavigation()
  const { notify } = useNotices()
  const { signOut } = useSession()
  const { appearance } = useAppearance()
  const { locale, locales, setLocale } = useI18n({ useScope: 'global' })

  function pages(): PaletteEntry[] {
    return navigation.value.flatMap(({ entries }) => entries).map(({ label, icon, to, key }) =>
      ({ id: to, label: text(label), icon, to, ...(key ? { keys: ['G', key.toUpperCase()] } : {}) }))
  }

  function actions(): PaletteEntry[] {
    return [
      ...appearances.filter(name => name !== appearance.value).map(name => ({
        id: `appearance-${name}`, label: `${text('ui.shell.appearance')}: ${text(`ui.shell.${name}`)}`, icon: appearanceIcons[name],
        run: () => { appearance.value = name },
      })),
      ...locales.value.filter(({ code }) => code !== locale.value).map(({ code, name }) => ({
        id: `language-${code}`, label: `${text('ui.shell.language')}: ${name ?? code}`, icon: 'i-lucide-languages',
        run: () => setLocale(code),
      })),
      { id: 'shortcuts', label: text('ui.shortcuts.title'), icon: 'i-lucide-keyboard', keys: ['?'], run: showShortcuts },
      { id: 'sign-out', label: text('ui.shell.signOut'), icon: 'i-lucide-log-out', run: leave },
    ]
  }

  function leave() {
    return signOut().catch(() => notify({ tone: 'fault', title: text('ui.shell.signOutFailed') }))
  }

  return {
    pages: computed<PaletteGroup[]>(() => [{ id: 'pages', label: text('ui.palette.pages'), entries: pages() }]),
    actions: computed<PaletteGroup[]>(() => [{ id: 'actions', label: text('ui.palette.actions'), entries: actions() }]),
  }
}
