export { closeResolved } from './ticket.closing.ts'
export { ticketQueueRoutes } from './ticket.queue.routes.ts'
export { ticketRoutes } from './ticket.routes.ts'
export { deleteUnsentFilesBefore } from './ticket-file.store.ts'
