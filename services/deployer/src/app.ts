// The table of contents: everything this API answers.
import Fastify, { type FastifyBaseLogger } from 'fastify'
import { validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { sql } from 'kysely'
import { createSse } from '@dezky/events'
import { newId } from '@dezky/runtime'
import { answerUnroutable, type Api, installHealth, installProblems, serializerCompiler } from '@dezky/runtime/fastify'
import { apiKeyRoutes, authenticationRoutes, ownSessionRoutes, personRoutes } from './features/accounts/index.ts'
import { adoptionRoutes } from './features/adoptions/index.ts'
import { auditRoutes } from './features/audit/index.ts'
import { configurationRoutes } from './features/configuration/index.ts'
import { deploymentRoutes, restartRoutes, type Told, transcriptRoutes } from './features/deployments/index.ts'
import { eventRoutes } from './features/events/index.ts'
import { hostRoutes } from './features/hosts/index.ts'
import { ingressRoutes } from './features/ingresses/index.ts'
import { instanceLogRoutes, type LineTold } from './features/instance-logs/index.ts'
import { instanceRoutes } from './features/instances/index.ts'
import { channelRoutes } from './features/notifications/index.ts'
import { overviewRoutes } from './features/overview/index.ts'
import { projectRoutes } from './features/projects/index.ts'
import { quickDeploymentRoutes } from './features/quick-deployments/index.ts'
import { registryRoutes } from './features/registries/index.ts'
import { releaseRoutes } from './features/releases/index.ts'
import { repositoryRoutes } from './features/repositories/index.ts'
import { settingRoutes } from './features/settings/index.ts'
import { stageRemovalRoutes } from './features/stage-removal/index.ts'
import { stageRoutes } from './features/stages/index.ts'
import { statsRoutes } from './features/stats/index.ts'
import { terminalRoutes } from './features/terminals/index.ts'
import { variableRoutes } from './features/variables/index.ts'
import { deliveryRoutes, webhookRoutes } from './features/webhooks/index.ts'
import { projectNamedBy, requireAccess } from './http/access.ts'
import { writeAuditTrail } from './http/audit.ts'
import { installDocumentation } from './http/documentation.ts'
import { installPages } from './http/pages.ts'
import { recogniseCaller } from './http/recognise-caller.ts'
import { refuseWhileStopping } from './http/stopping.ts'
import { createThrottle } from './http/throttle.ts'
import type { Context } from './services.ts'

const bodyLimit = 1_048_576

export async function createApp(context: Context, adminToken: string): Promise<Api> {
  const { config, log, clock } = context
  const loggerInstance: FastifyBaseLogger = log
  const trustProxy = config.trustProxy.length > 0 ? config.trustProxy : false
  const app = Fastify({
    loggerInstance, bodyLimit, trustProxy, genReqId: () => newId(), frameworkErrors: answerUnroutable, forceCloseConnections: 'idle',
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  installProblems(app)
  installHealth(app, { ready: async () => ({ database: await answers(context), accepting: !context.stopping.aborted }) })
  await installDocumentation(app, config.publicUrl)
  const recognising = { services: context, token: adminToken, throttle: createThrottle(clock) }
  await app.register(async auth => authenticationRoutes(auth.withTypeProvider<ZodTypeProvider>(), context), { prefix: '/auth' })
  await app.register(async hooks => webhookRoutes(hooks.withTypeProvider<ZodTypeProvider>(), context), { prefix: '/hooks' })
  await app.register(async (v1) => {
    refuseWhileStopping(v1, context.stopping)
    requireAccess(v1, context.db, request => recogniseCaller(request, recognising))
    writeAuditTrail(v1, context.db, clock, request => projectNamedBy(context.db, request))
    routes(v1.withTypeProvider<ZodTypeProvider>(), context)
  }, { prefix: '/v1' })
  await installPages(app, config)
  return app
}

function routes(app: Api, context: Context): void {
  const [sse, tale] = [createSse(), createSse<Told>({ present: ({ data }) => data })]
  const output = createSse<LineTold>({ present: ({ at, stream, text }) => ({ at, stream, text }) })
  app.addHook('preClose', async () => [sse, tale, output].forEach(streams => streams[Symbol.dispose]()))
  overviewRoutes(app, context)
  projectRoutes(app, context)
  stageRoutes(app, context)
  stageRemovalRoutes(app, context)
  variableRoutes(app, context)
  quickDeploymentRoutes(app, context)
  deploymentRoutes(app, context)
  transcriptRoutes(app, { ...context, sse: tale })
  restartRoutes(app, context)
  instanceRoutes(app, context)
  releaseRoutes(app, context)
  instanceLogRoutes(app, { ...context, sse: output })
  statsRoutes(app, context)
  terminalRoutes(app, context)
  hostRoutes(app, context)
  ingressRoutes(app, context)
  registryRoutes(app, context)
  repositoryRoutes(app, context)
  settingRoutes(app, context)
  configurationRoutes(app, context)
  deliveryRoutes(app, context)
  adoptionRoutes(app, context)
  personRoutes(app, context)
  ownSessionRoutes(app, context)
  apiKeyRoutes(app, context)
  channelRoutes(app, context)
  auditRoutes(app, context)
  eventRoutes(app, { ...context, sse })
}

async function answers({ db }: Context): Promise<boolean> {
  return sql`select 1`.execute(db).then(() => true, () => false)
}
