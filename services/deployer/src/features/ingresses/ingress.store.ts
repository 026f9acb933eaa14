import type { IngressOptions } from '@dezky/contracts/deployer'
import type { Db } from '../../database/index.ts'

export async function readIngressRows(db: Db) {
  return db.selectFrom('ingresses').selectAll().orderBy('name').execute()
}

export async function readIngressRow(db: Db, name: string) {
  return db.selectFrom('ingresses').selectAll().where('name', '=', name).executeTakeFirst()
}

export interface NewIngress { id: string, name: string, options: IngressOptions, sealed: Buffer | null, key_id: string | null, now: Date }

export async function insertIngress(db: Db, { options, now, ...ingress }: NewIngress): Promise<void> {
  await db.insertInto('ingresses')
    .values({ ...ingress, driver: options.driver, options: JSON.stringify(options), created_at: now, updated_at: now }).execute()
}

export async function deleteIngress(db: Db, id: string): Promise<void> {
  await db.deleteFrom('ingresses').where('id', '=', id).execute()
}
