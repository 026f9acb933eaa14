import type { ApiToken } from '@dezky/contracts'
import type { ApiTokens } from './useApiTokens'

/** Revokes a token after saying what stops working. */
export function useTokenRevoke({ revoke }: ApiTokens) {
  const text = useText()
  const confirm = useConfirm()
  const { notify } = useNotices()
  const { act, doing: revoking } = useAction()

  async function ask(token: ApiToken) {
    const { name } = token
    const sure = await confirm({
      title: text('tokens.revokeTitle', { name }), consequence: text('tokens.revokeText'), action: text('tokens.revoke'),
    })
    if (!sure || !await act(token.id, text('tokens.revokeFailed'), () => revoke(token))) return
    notify({ tone: 'ok', title: text('tokens.revoked', { name }) })
  }

  return { ask, revoking }
}
