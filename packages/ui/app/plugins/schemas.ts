// zod makes its fastest code with eval, which these pages' content security policy forbids: it need not try. Said before any plugin runs,
// for the router's already loads the first page and its schemas.
import { config } from 'zod'

config({ jitless: true })

export default defineNuxtPlugin(() => undefined)
