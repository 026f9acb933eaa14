// The table of contents: what this service answers, in reading order.
import formbody from '@fastify/formbody'
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { sql } from 'kysely'
import { newId } from '@dezky/runtime'
import { installHealth, installProblems } from '@dezky/runtime/fastify'
import type { Context } from './context.ts'
import { accountRoutes } from './features/account/account.routes.ts'
import { authenticatorRoutes } from './features/account/authenticator.routes.ts'
import { passkeyRoutes } from './features/account/passkeys.routes.ts'
import { recoveryCodeRoutes } from './features/account/recovery-codes.routes.ts'
import { groupRoutes } from './features/groups/group.routes.ts'
import { linkRoutes } from './features/links/link.routes.ts'
import { setPasswordRoutes } from './features/links/set-password.routes.ts'
import { oidcRoutes } from './features/oidc/oidc.routes.ts'
import { changePasswordRoutes } from './features/passwords/change-password.routes.ts'
import { forgottenPasswordRoutes } from './features/passwords/forgotten-password.routes.ts'
import { personRoutes } from './features/people/person.routes.ts'
import { secondFactorRoutes } from './features/second-factors/second-factor.routes.ts'
import { secondStepRoutes } from './features/sign-in/second-step.routes.ts'
import { signInRoutes } from './features/sign-in/sign-in.routes.ts'
import { requireAdminToken } from './http/admin-guard.ts'
import { assetRoutes } from './http/assets.routes.ts'
import { installForwarded } from './http/forwarded.ts'
import { homeRoutes } from './http/home.routes.ts'
import { installPages } from './http/pages.ts'
import { installRequestLog } from './http/request-log.ts'
import { versionRoutes } from './http/version.routes.ts'

export async function buildApp(context: Context): Promise<FastifyInstance> {
  const { config, secrets, throttle } = context
  const loggerInstance: FastifyBaseLogger = context.log
  const app = fastify({
    loggerInstance, logController: new LogController({ disableRequestLogging: true }), genReqId: () => newId(),
    bodyLimit: 64 * 1024, forceCloseConnections: true,
    trustProxy: config.trustProxy.length > 0 ? config.trustProxy : false,
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  installProblems(app)
  installHealth(app, { ready: async () => ({ database: await answers(context) }) })
  installRequestLog(app)
  installForwarded(app, config.issuer)

  await app.register(async assets => assetRoutes(assets, context.assets))
  await app.register(async oidc => oidcRoutes(oidc, context))
  await app.register(async (pages) => {
    await pages.register(formbody)
    installPages(pages, context)
    homeRoutes(pages, context)
    signInRoutes(pages, context)
    secondStepRoutes(pages, context)
    setPasswordRoutes(pages, context)
    changePasswordRoutes(pages, context)
    forgottenPasswordRoutes(pages, context)
    accountRoutes(pages, context)
    authenticatorRoutes(pages, context)
    passkeyRoutes(pages, context)
    recoveryCodeRoutes(pages, context)
  })
  await app.register(async (admin) => {
    requireAdminToken(admin, { token: secrets.adminToken, throttle })
    versionRoutes(admin)
    groupRoutes(admin, context)
    personRoutes(admin, context)
    linkRoutes(admin, context)
    secondFactorRoutes(admin, context)
  }, { prefix: '/admin/v1' })
  return app
}

async function answers({ db }: Context): Promise<boolean> {
  return sql`select 1`.execute(db).then(() => true, () => false)
}
