// The table of contents: everything this API answers.
import type { FastifyBaseLogger, RawRequestDefaultExpression } from 'fastify'
import Fastify from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { validatorCompiler } from 'fastify-type-provider-zod'
import { sql } from 'kysely'
import { createSse } from '@dezky/events'
import { answerUnroutable, type Api, installHealth, installProblems, serializerCompiler } from '@dezky/runtime/fastify'
import { announcementRoutes, ownAnnouncementRoutes } from './features/announcements/index.ts'
import { apiTokenRoutes, TokenCallers } from './features/api-tokens/index.ts'
import { auditProofRoutes, auditRoutes } from './features/audit/index.ts'
import { dataExportRoutes } from './features/data-exports/index.ts'
import { departureRoutes } from './features/departures/index.ts'
import { deploymentRoutes } from './features/deployments/index.ts'
import { domainRoutes } from './features/domains/index.ts'
import { entitlementRoutes } from './features/entitlements/index.ts'
import { eventHistoryRoutes, eventRoutes } from './features/events/index.ts'
import { fileQuotaRoutes, filesRoutes } from './features/files/index.ts'
import { homeRoutes } from './features/home/index.ts'
import { invitationRoutes } from './features/invitations/index.ts'
import { jobRoutes } from './features/jobs/index.ts'
import { mailboxRoutes } from './features/mailboxes/index.ts'
import { mailingListRoutes } from './features/mailing-lists/index.ts'
import { memberImportRoutes } from './features/member-imports/index.ts'
import { memberRoutes, membershipRoutes } from './features/members/index.ts'
import { outboxRoutes } from './features/outbox/index.ts'
import { decisionRoutes, overviewRoutes } from './features/overview/index.ts'
import { partnerRoutes, partnerStaffRoutes, partnerStatementRoutes } from './features/partners/index.ts'
import { Callers, meRoutes, personAccessRoutes, personRoutes, personSessionRoutes, platformAdminRoutes } from './features/people/index.ts'
import { planRoutes } from './features/plans/index.ts'
import { previewRoutes } from './features/previews/index.ts'
import { accessLogRoutes, ownSessionRoutes, pictureRoutes, profileRoutes } from './features/profile/index.ts'
import { provisioningRoutes } from './features/provisioning/index.ts'
import { revenueRoutes } from './features/revenue/index.ts'
import { searchRoutes } from './features/search/index.ts'
import { secondFactorPolicyRoutes, secondFactorRoutes } from './features/second-factors/index.ts'
import { sessionLimitRoutes, settingRoutes } from './features/settings/index.ts'
import { subscriptionChangeRoutes, subscriptionRoutes } from './features/subscriptions/index.ts'
import { ownAccessRoutes, recordSupportUses, supportAccessRoutes, supportTenantRoutes } from './features/support-access/index.ts'
import { tenantLifecycleRoutes, tenantRoutes } from './features/tenants/index.ts'
import { WrongTokens } from './features/throttle/index.ts'
import { ticketQueueRoutes, ticketRoutes } from './features/tickets/index.ts'
import { upstreamRoutes } from './features/upstreams/index.ts'
import { webhookRoutes } from './features/webhooks/index.ts'
import { authenticate } from './http/authentication.ts'
import { installDocumentation } from './http/documentation.ts'
import { requestIdOf } from './http/request-id.ts'
import { rememberVerified } from './http/verified-tokens.ts'
import type { Services } from './services.ts'

const bodyLimit = 1_048_576

export async function createApp(services: Services): Promise<Api> {
  const loggerInstance: FastifyBaseLogger = services.log
  const genReqId = (request: RawRequestDefaultExpression) => requestIdOf(request.headers['x-request-id'])
  const { trustProxy } = services.config
  const frameworkErrors = answerUnroutable
  const app = Fastify({ loggerInstance, bodyLimit, genReqId, trustProxy, frameworkErrors, forceCloseConnections: true })
    .withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  installProblems(app)
  installHealth(app, { ready: async () => ({ database: await answers(services) }) })
  sessionLimitRoutes(app, services)
  await installDocumentation(app, services.config.publicUrl)
  await app.register(async v1 => routes(v1.withTypeProvider<ZodTypeProvider>(), services), { prefix: '/v1' })
  return app
}

function routes(app: Api, services: Services): void {
  const { db, config } = services
  const callers = new Callers(db)
  authenticate(app, {
    tokens: rememberVerified(services.tokens), callers, apiTokens: new TokenCallers(db), wrongTokens: new WrongTokens(db),
    operatorAudience: config.audiences.operator, freshSignInSeconds: () => services.settings.current()['sessions.fresh'],
  })
  recordSupportUses(app, services)
  const sse = createSse()
  app.addHook('preClose', async () => sse[Symbol.dispose]())
  overviewRoutes(app, services)
  decisionRoutes(app, services)
  searchRoutes(app, services)
  meRoutes(app, { ...services, callers })
  profileRoutes(app, services)
  pictureRoutes(app, services)
  ownSessionRoutes(app, services)
  accessLogRoutes(app, services)
  personRoutes(app, services)
  personAccessRoutes(app, { ...services, callers })
  personSessionRoutes(app, services)
  platformAdminRoutes(app, { ...services, callers })
  planRoutes(app, services)
  tenantRoutes(app, services)
  tenantLifecycleRoutes(app, services)
  provisioningRoutes(app, services)
  entitlementRoutes(app, services)
  subscriptionRoutes(app, services)
  subscriptionChangeRoutes(app, services)
  previewRoutes(app, services)
  partnerRoutes(app, { ...services, callers })
  partnerStaffRoutes(app, { ...services, callers })
  partnerStatementRoutes(app, services)
  revenueRoutes(app, services)
  workspaceRoutes(app, { ...services, callers })
  upstreamRoutes(app, services)
  deploymentRoutes(app, services)
  eventHistoryRoutes(app, services)
  announcementRoutes(app, services)
  ownAnnouncementRoutes(app, services)
  settingRoutes(app, services)
  jobRoutes(app, services)
  eventRoutes(app, { ...services, sse })
}

/** What is below one tenant. */
function workspaceRoutes(app: Api, services: Services & { callers: Callers }): void {
  memberRoutes(app, services)
  membershipRoutes(app, services)
  secondFactorRoutes(app, services)
  secondFactorPolicyRoutes(app, services)
  departureRoutes(app, services)
  mailboxRoutes(app, services)
  mailingListRoutes(app, services)
  memberImportRoutes(app, services)
  invitationRoutes(app, services)
  outboxRoutes(app, services)
  domainRoutes(app, services)
  ticketRoutes(app, services)
  ticketQueueRoutes(app, services)
  homeRoutes(app, services)
  filesRoutes(app, services)
  fileQuotaRoutes(app, services)
  ownAccessRoutes(app, services)
  supportAccessRoutes(app, services)
  supportTenantRoutes(app, services)
  auditRoutes(app, services)
  auditProofRoutes(app, services)
  apiTokenRoutes(app, services)
  dataExportRoutes(app, services)
  webhookRoutes(app, services)
}

async function answers({ db }: Services): Promise<boolean> {
  return sql`select 1`.execute(db).then(() => true, () => false)
}
