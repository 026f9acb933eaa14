// All the words of this layer; what the screens load is listed by folder in nuxt.config.ts.
import ui from '../da.ts'
import audit from './audit.ts'
import billing from './billing.ts'
import domain from './domain.ts'
import eventTypes from './event-types.ts'
import member from './member.ts'
import stages from './stages.ts'
import support from './support.ts'
import tenantDetails from './tenant-details.ts'
import tokens from './tokens.ts'
import webhooks from './webhooks.ts'

export default {
  ...ui,
  ...audit,
  ...billing,
  ...domain,
  ...eventTypes,
  ...member,
  ...stages,
  ...support,
  ...tenantDetails,
  ...tokens,
  ...webhooks,
}
