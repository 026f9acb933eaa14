import type { ApiToken } from '@dezky/contracts'
import type { ApiTokens } from './useApiTokens'

/** Revokes a token after saying what stops working. */
export function useTokenRevoke({ revoke }: ApiTokens) {
  const text = useText()
  const confirm = useConfirm()
  const { notify } = useNotices()
  const { say } = useProblem()
  const revoking = ref<string>()

  async function ask(token: ApiToken) {
    const { name } = token
    const sure = await confirm({
      title: text('tokens.revokeTitle', { name }), consequence: text('tokens.revokeText'), action: text('tokens.revoke'),
    })
    if (!sure) return
    revoking.value = token.id
    try {
      await revoke(token)
      notify({ tone: 'ok', title: text('tokens.revoked', { name }) })
    }
    catch (cause) {
      notify({ tone: 'fault', title: text('tokens.revokeFailed'), text: say(cause).sentence })
    }
    finally {
      revoking.value = undefined
    }
  }

  return { ask, revoking }
}
