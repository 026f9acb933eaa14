import { accounts } from '../session/accounts'

export default defineNuxtPlugin(() => provideBackend(accounts))
