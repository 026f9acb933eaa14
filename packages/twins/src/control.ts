// What a person or a test asks of the twin itself, beside the upstream's own protocol.
import type { FastifyInstance } from 'fastify'
import { faultSchema } from './faults/fault.ts'
import type { Switchboard } from './faults/switchboard.ts'
import type { Store } from './store.ts'

interface Controlled { name: string, faults: Switchboard, store: Store }

export function serveControls(app: FastifyInstance, { name, faults, store }: Controlled): void {
  app.get('/_twin', async () => ({ twin: true, name, faults: faults.waiting() }))
  app.get('/_twin/state', async () => store.everything())
  app.get('/_twin/faults', async () => faults.waiting())
  app.post('/_twin/faults', async (request, reply) => {
    const fault = faultSchema.safeParse(request.body)
    if (!fault.success) return reply.code(400).send({ detail: fault.error.message })
    faults.add(fault.data)
    return reply.code(201).send(fault.data)
  })
  app.delete('/_twin/faults', async (_, reply) => {
    faults.clear()
    return reply.code(204).send()
  })
}
