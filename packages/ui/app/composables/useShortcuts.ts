// What the keyboard does on every page. Nothing of it while somebody types, or while a dialog or a menu is open.
const listShown = ref(false)

export function showShortcuts() {
  listShown.value = true
}

/** Whether the list of shortcuts is open. */
export function useShortcutList() {
  return listShown
}

export function useShortcuts() {
  const shell = useShell()
  const { isOpen } = usePalette()

  const leading = shell.navigation.flatMap(({ entries }) => entries).flatMap(({ key, to }) =>
    (key ? [[`g-${key}`, alone(() => navigateTo(to))] as const] : []))

  defineShortcuts({
    ...(shell.palette ? { meta_k: { usingInput: true, handler: toggle } } : {}),
    '/': alone(focusSearch),
    '?': alone(showShortcuts),
    ...Object.fromEntries(leading),
  })

  function toggle() {
    if (isOpen.value) isOpen.value = false
    else if (!isSomethingOpen()) isOpen.value = true
  }
}

function alone(act: () => unknown) {
  return () => {
    if (!isSomethingOpen()) void act()
  }
}

function isSomethingOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]') !== null
}

/** The page's own, if it has one. */
function focusSearch() {
  const field = document.querySelector<HTMLElement>('[data-page-search]')
  const input = field instanceof HTMLInputElement ? field : field?.querySelector('input')
  input?.focus()
  input?.select()
}
