// All the words of the operator app; what the screens load is listed by folder in nuxt.config.ts.
import access from './access.ts'
import announcements from './announcements.ts'
import danger from './danger.ts'
import deployments from './deployments.ts'
import details from './details.ts'
import events from './events.ts'
import jobs from './jobs.ts'
import navigation from './navigation.ts'
import operations from './operations.ts'
import outbox from './outbox.ts'
import overview from './overview.ts'
import palette from './palette.ts'
import partners from './partners.ts'
import people from './people.ts'
import plans from './plans.ts'
import refused from './refused.ts'
import resource from './resource.ts'
import settings from './settings.ts'
import team from './team.ts'
import tenant from './tenant.ts'
import tenants from './tenants.ts'
import upstreams from './upstreams.ts'

export default {
  ...access,
  ...announcements,
  ...danger,
  ...deployments,
  ...details,
  ...events,
  ...jobs,
  ...navigation,
  ...operations,
  ...outbox,
  ...overview,
  ...palette,
  ...partners,
  ...people,
  ...plans,
  ...refused,
  ...resource,
  ...settings,
  ...team,
  ...tenant,
  ...tenants,
  ...upstreams,
}
