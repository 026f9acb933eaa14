export { LinkSpent } from './link.errors.ts'
export { forgetOldLinks, issueLink, type LinkContext } from './link.service.ts'
