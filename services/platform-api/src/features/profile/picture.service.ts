import type { OwnProfile } from '@dezky/contracts'
import { newId } from '@dezky/runtime'
import type { Readable, Scoped } from '../../database/index.ts'
import { asPlatform } from '../../database/index.ts'
import type { Own } from '../../http/as-themselves.ts'
import { appendAudit } from '../audit/index.ts'
import { personChanged } from '../people/index.ts'
import { deletePicture, findPicture, replacePicture } from './picture.store.ts'
import { PictureNotFound } from './profile.errors.ts'
import { getProfile } from './profile.service.ts'
import { countUp, lockProfile } from './profile.store.ts'

export async function readPicture(db: Readable, personId: string): Promise<Buffer> {
  const content = await findPicture(db, personId)
  if (!content) throw new PictureNotFound()
  return content
}

/** `content` is as `drawPicture` made it. */
export async function changePicture(trx: Scoped, own: Own, content: Buffer): Promise<OwnProfile> {
  await lockProfile(trx, own.id)
  await replacePicture(trx, own.id, { version: newId(), content })
  return record(trx, own, 'person.change_picture')
}

export async function removePicture(trx: Scoped, own: Own): Promise<OwnProfile> {
  await lockProfile(trx, own.id)
  if (!await deletePicture(trx, own.id)) return getProfile(trx, own.id)
  return record(trx, own, 'person.remove_picture')
}

async function record(trx: Scoped, { id, actor }: Own, action: string): Promise<OwnProfile> {
  await countUp(trx, id)
  await asPlatform(trx, async (platform) => {
    await appendAudit(platform, { tenantId: null, actor, action, subject: `person:${id}`, details: {} })
    await personChanged(platform, 'updated', id)
  })
  return getProfile(trx, id)
}
