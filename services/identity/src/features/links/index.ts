export { forgetOldLinks, issueLink, type LinkContext } from './link.service.ts'
export { voidLinksOf } from './link.store.ts'
