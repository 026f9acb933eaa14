// One connection for each ingress, made when it is first needed and anew when the ingress was changed.
import type { Ingress } from '@dezky/ingress'
import type { Keyring } from '@dezky/runtime'
import type { Db } from '../../database/index.ts'
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
      void known?.ingress[Symbol.asyncDispose]()
      const ingress = connect(row, row.sealed && row.key_id ? opened(keyring, row, { keyId: row.key_id, bytes: row.sealed }) : null)
      open.set(ingressId, { version: row.version, ingress })
      return ingress
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([...open.values()].map(({ ingress }) => ingress[Symbol.asyncDispose]()))
    },
  }
}

function opened(keyring: Keyring, { id, name }: IngressRow, sealed: { keyId: string, bytes: Buffer }): string {
  const text = keyring.open(sealed, `ingress ${id}`)
  if (text === null) throw new Error(`The password of the ingress ${name} was sealed with a key that DEPLOYER_KEYS no longer holds.`)
  return text
}
