import { ApiProblem } from '../problems/api-problem'

export interface ProblemText {
  sentence: string
  requestId: string | undefined
}

/** Says a failure in the reader's language by its code; a code the catalogue does not know is said in the API's own words. */
export function useProblem() {
  const { t, te } = useI18n({ useScope: 'global' })

  function say(failure: unknown): ProblemText {
    if (!(failure instanceof ApiProblem)) return { sentence: t('ui.problem.internal_error'), requestId: undefined }
    const key = `ui.problem.${failure.code}`
    const sentence = te(key) ? t(key) : failure.detail ?? t('ui.problem.internal_error')
    return { sentence, requestId: failure.requestId }
  }

  return { say }
}
