import { tryCode, tryPasskey, tryPassword } from '../session/accounts'
import { outcomeOf } from '../session/sign-in-answer'

/** Name and password, then a code where their owner has set up a second factor; then to where they were going. */
export function useSignIn(step: Ref<'password' | 'code'>) {
  const text = useText()
  const { returnTo } = useReturnTo()
  const { renew } = useSession()
  const { forget } = useMe()
  const [username, password, code] = [ref(''), ref(''), ref('')]
  const problem = ref('')
  const busy = ref(false)

  async function submit() {
    if (busy.value) return
    problem.value = ''
    if (step.value === 'password' && !(username.value && password.value)) return problem.value = text('signIn.refused.empty')
    busy.value = true
    try {
      await attempt()
    }
    catch {
      problem.value = text('signIn.refused.failed')
    }
    finally {
      busy.value = false
    }
  }

  async function attempt() {
    const outcome = outcomeOf(await (step.value === 'code' ? tryCode(code.value) : tryPassword(username.value, password.value)), step.value)
    if (outcome.kind === 'code') return step.value = 'code'
    if (outcome.kind === 'in') return arrive()
    if (step.value === 'password') password.value = ''
    code.value = ''
    problem.value = text(`signIn.refused.${outcome.why}`, { count: outcome.minutes })
  }

  async function usePasskey() {
    if (busy.value) return
    problem.value = ''
    busy.value = true
    const outcome = await tryPasskey().then(answer => outcomeOf(answer, 'password').kind, () => 'refused')
    if (outcome === 'in') await arrive()
    else problem.value = text('account.passkeyFailed')
    busy.value = false
  }

  async function arrive() {
    forget()
    await renew()
    await navigateTo(returnTo.value, { replace: true })
  }

  return { username, password, code, problem, busy, submit, usePasskey }
}
