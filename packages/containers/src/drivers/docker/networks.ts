// Networks and volumes: made once, with our mark, and left as they are from then on.
import { z } from 'zod'
import { createTurns } from '@dezky/runtime'
import type { Containers } from '../../containers.ts'
import { ownerLabel } from '../../mark.ts'
import type { Connection } from './connection.ts'
import { networkPath } from './names.ts'

export function networkVerbs(connection: Connection, owner: string): Pick<Containers, 'ensureNetwork' | 'ensureVolume'> {
  const inTurn = createTurns()
  return {
    // Two networks may have the same name, and then neither can be used by it.
    ensureNetwork: name => inTurn(name, async () => {
      if (await connection.askUnlessMissing({ method: 'GET', path: networkPath(name) }, z.unknown()) !== null) return
      const body = { Name: name, Driver: 'bridge', CheckDuplicate: true, Labels: { [ownerLabel]: owner } }
      await connection.sendUnless([409], { method: 'POST', path: '/networks/create', body })
    }),
    // The engine answers with the volume that has the name, where there is one.
    async ensureVolume(name, labels) {
      await connection.send({ method: 'POST', path: '/volumes/create', body: { Name: name, Labels: { ...labels, [ownerLabel]: owner } } })
    },
  }
}
