export { recordCalls } from './calls.ts'
export { resolverPort, smtpPort } from './ports.ts'
export { scheduleUpstreams, upstreamHandler } from './upstream.reconciler.ts'
export { upstreamRoutes } from './upstream.routes.ts'
