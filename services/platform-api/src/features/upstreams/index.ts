export { scheduleUpstreams, upstreamHandler } from './upstream.reconciler.ts'
export { upstreamRoutes } from './upstream.routes.ts'
