import type { IngressOptions } from '@dezky/contracts/deployer'
import type { Db } from '../../database/index.ts'
import type { SealedColumns } from '../../database/seal.ts'

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

export interface IngressChanges extends Partial<SealedColumns> { options?: IngressOptions | undefined }

export async function updateIngress(db: Db, id: string, { options, ...changes }: IngressChanges, now: Date): Promise<void> {
  await db.updateTable('ingresses').set(eb => ({
    ...changes, ...options ? { driver: options.driver, options: JSON.stringify(options) } : {},
    version: eb('version', '+', 1), updated_at: now,
  })).where('id', '=', id).execute()
}

export async function readStageIdsOfIngress(db: Db, ingressId: string): Promise<string[]> {
  return (await db.selectFrom('stages').select('id').where('ingress_id', '=', ingressId).execute()).map(({ id }) => id)
}

export async function deleteIngress(db: Db, id: string): Promise<void> {
  await db.deleteFrom('ingresses').where('id', '=', id).execute()
}
