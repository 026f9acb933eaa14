// zod makes its fastest code with eval, which these pages' content security policy forbids: it need not try.
import { config } from 'zod'

export default defineNuxtPlugin(() => {
  config({ jitless: true })
})
