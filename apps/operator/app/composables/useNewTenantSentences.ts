import type { NewTenantState } from './useNewTenant'
import type { useSlugCheck } from './useSlugCheck'

/** What is wrong with a field of the form for a new tenant. */
export function useNewTenantSentences(state: NewTenantState, slugCheck: ReturnType<typeof useSlugCheck>) {
  const text = useText()

  return function sentence(field: string, code?: string): string {
    const { name, email } = state.administrator
    switch (field) {
      case 'slug': return slugSentence(code)
      case 'plan': return text(code ? 'newTenant.problem.planGone' : 'newTenant.problem.plan')
      case 'partnerId': return text('newTenant.problem.partner')
      case 'trialEndsAt': return text('newTenant.problem.trialEnd')
      case 'administrator.email': return text(email.trim() ? 'newTenant.problem.email' : 'newTenant.problem.emailMissing')
      case 'administrator.name': return nameSentence(name)
      case 'name': return nameSentence(state.name)
      default: return ''
    }
  }

  function slugSentence(code: string | undefined): string {
    const refused = code?.replace('slug_', '') ?? slugCheck.state.value
    if (refused === 'taken' || refused === 'reserved') return text(`newTenant.problem.slug_${refused}`)
    return text('newTenant.problem.slugFormat')
  }

  function nameSentence(name: string): string {
    return text(name.trim() ? 'newTenant.problem.name' : 'newTenant.problem.nameMissing')
  }
}
