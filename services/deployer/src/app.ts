// The table of contents: everything this API answers.
import Fastify, { type FastifyBaseLogger } from 'fastify'
import { validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { sql } from 'kysely'
import { createSse } from '@dezky/events'
import { newId } from '@dezky/runtime'
import { answerUnroutable, type Api, installHealth, installProblems, serializerCompiler } from '@dezky/runtime/fastify'
import { deploymentRoutes } from './features/deployments/index.ts'
import { eventRoutes } from './features/events/index.ts'
import { hostRoutes } from './features/hosts/index.ts'
import { ingressRoutes } from './features/ingresses/index.ts'
import { channelRoutes } from './features/notifications/index.ts'
import { projectRoutes } from './features/projects/index.ts'
import { registryRoutes } from './features/registries/index.ts'
import { stageRoutes } from './features/stages/index.ts'
import { variableRoutes } from './features/variables/index.ts'
import { requireAdministrator } from './http/administrator.ts'
import { installDocumentation } from './http/documentation.ts'
import type { Context } from './services.ts'

const bodyLimit = 1_048_576

export async function createApp(context: Context, adminToken: string): Promise<Api> {
  const { config, log, clock } = context
  const loggerInstance: FastifyBaseLogger = log
  const trustProxy = config.trustProxy.length > 0 ? config.trustProxy : false
  const app = Fastify({
    loggerInstance, bodyLimit, trustProxy, genReqId: () => newId(), frameworkErrors: answerUnroutable, forceCloseConnections: true,
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  installProblems(app)
  installHealth(app, { ready: async () => ({ database: await answers(context) }) })
  await installDocumentation(app, config.publicUrl)
  await app.register(async (v1) => {
    requireAdministrator(v1, { token: adminToken, clock })
    routes(v1.withTypeProvider<ZodTypeProvider>(), context)
  }, { prefix: '/v1' })
  return app
}

function routes(app: Api, context: Context): void {
  const sse = createSse()
  app.addHook('preClose', async () => sse[Symbol.dispose]())
  projectRoutes(app, context)
  stageRoutes(app, context)
  variableRoutes(app, context)
  deploymentRoutes(app, context)
  hostRoutes(app, context)
  ingressRoutes(app, context)
  registryRoutes(app, context)
  channelRoutes(app, context)
  eventRoutes(app, { ...context, sse })
}

async function answers({ db }: Context): Promise<boolean> {
  return sql`select 1`.execute(db).then(() => true, () => false)
}
