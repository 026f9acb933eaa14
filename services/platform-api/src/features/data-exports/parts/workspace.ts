// The workspace itself: who pays, for what, and what its owners have decided.
import { NotHere } from '@dezky/runtime/fastify'
import { entitlementsOfTenant } from '../../entitlements/index.ts'
import { getFileQuota } from '../../files/index.ts'
import { getSubscription, historyOf } from '../../subscriptions/index.ts'
import { getSupportSetting } from '../../support-access/index.ts'
import { findTenantById } from '../../tenants/index.ts'
import type { ExportFile } from '../data-export.file.ts'
import { documentFile, jsonFile, pagesOf } from '../data-export.file.ts'
import type { Source } from './about.ts'

export function workspaceFiles({ db, workspace: { id, slug } }: Source): ExportFile[] {
  return [
    documentFile('workspace', 'workspace.json', () => readWorkspace({ db, id })),
    documentFile('subscription', 'subscription/subscription.json', async () => ({
      ...await getSubscription(db, slug), entitlements: await entitlementsOfTenant(db, id),
    })),
    jsonFile('subscription', 'subscription/changes.json', () => pagesOf(async ({ after, limit }) =>
      (await historyOf(db, slug, { before: after, limit })).items, change => change.id)),
    documentFile('settings', 'settings.json', async () => ({
      operatorAccess: await getSupportSetting(db, slug), files: await getFileQuota(db, slug),
    })),
  ]
}

/** Without what is only the platform's business: how it does its work upstream. */
async function readWorkspace({ db, id }: Pick<Source, 'db'> & { id: string }) {
  const tenant = await findTenantById(db, id)
  if (!tenant) throw new NotHere()
  const { slug, name, status, createdAt, activatedAt, trialEndsAt, suspension, partner, company, contacts, seatsInUse } = tenant
  return { id, slug, name, status, createdAt, activatedAt, trialEndsAt, suspension, partner, company, contacts, seatsInUse }
}
