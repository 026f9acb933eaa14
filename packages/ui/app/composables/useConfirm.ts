import { LazyConfirmDialog } from '#components'

export interface Confirmation {
  title: string
  /** What will happen, and where. */
  consequence: string
  action: string
  /** When set, this name must be typed before the action can be pressed. */
  typed?: string
}

/** `if (await confirm({ … })) remove()`. The dialog is loaded the first time it is asked for. */
export function useConfirm() {
  const overlay = useOverlay()
  return async function confirm(confirmation: Confirmation): Promise<boolean> {
    const answer = await overlay.create(LazyConfirmDialog, { destroyOnClose: true }).open(confirmation).result
    return answer === true
  }
}
