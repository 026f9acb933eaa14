export { mailboxRoutes } from './mailbox.routes.ts'
export { allowedBytes, domainOf, isFit, mailboxOf } from './mailbox.ts'
export type { GivenMailbox } from './mailbox.ts'
