// One connection for each ingress, made when it is first needed and anew when the ingress was changed.
import type { Ingress } from '@dezky/ingress'
import type { Keyring } from '@dezky/runtime'
import type { Db } from '../../database/index.ts'
import { opened } from '../../database/seal.ts'
import type { IngressRow } from './ingress.ts'

export type ConnectIngress = (ingress: IngressRow, password: string | null) => Ingress

export interface IngressConnections extends AsyncDisposable {
  /** Throws when there is no such ingress. */
  of(ingressId: string): Promise<Ingress>
}

export function createIngressConnections(db: Db, keyring: Keyring, connect: ConnectIngress): IngressConnections {
  const open = new Map<string, { version: number, ingress: Ingress }>()
  return {
    async of(ingressId) {
      const row = await db.selectFrom('ingresses').select(['id', 'name', 'options', 'version', 'sealed', 'key_id'])
        .where('id', '=', ingressId).executeTakeFirstOrThrow()
      const known = open.get(ingressId)
      if (known?.version === row.version) return known.ingress
      const ingress = connect(row, opened(keyring, row, `ingress ${row.id}`, `The password of the ingress ${row.name}`))
      void known?.ingress[Symbol.asyncDispose]()
      open.set(ingressId, { version: row.version, ingress })
      return ingress
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([...open.values()].map(({ ingress }) => ingress[Symbol.asyncDispose]()))
    },
  }
}
