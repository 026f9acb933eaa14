/** What is wrong with a field of a webhook. */
export function useWebhookSentences() {
  const text = useText()
  return function sentence(field: string, code?: string): string {
    if (field === 'url') return text(code ? 'webhooks.problem.refused' : 'webhooks.problem.url')
    return field.startsWith('eventTypes') ? text('webhooks.problem.events') : ''
  }
}
