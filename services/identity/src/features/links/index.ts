export { forgetOldLinks, issueLink, type LinkContext } from './link.service.ts'
