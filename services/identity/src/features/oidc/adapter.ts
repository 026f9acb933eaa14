// The storage the OIDC provider asks for, on our table.
import { type Adapter, type AdapterPayload, errors } from 'oidc-provider'
import type { Clock } from '@dezky/runtime'
import type { Db } from '../../database/index.ts'
import * as store from './artifact.store.ts'
import { firstFactorIn } from './first-factor.ts'

export function createAdapter(db: Db, clock: Clock): (model: string) => Adapter {
  return model => ({
    async upsert(id, payload) {
      refuseNul(payload)
      const artifact = toArtifact(model, payload)
      const { accountId } = artifact
      // One that has got somewhere is there; if it is not any more, somebody has ended it.
      if (model === 'Interaction' && payload.result) return store.updateArtifact(db, id, artifact)
      if (model !== 'Session' || accountId === null) return store.upsertArtifact(db, id, artifact)
      await db.transaction().execute(trx => store.upsertSession(trx, id, { ...artifact, accountId }))
    },
    async find(id) {
      const artifact = await store.findArtifact(db, model, id)
      return artifact ? { ...toPayload(artifact), jti: id } : undefined
    },
    async findByUid(uid) {
      const artifact = await store.findSessionByUid(db, uid)
      return artifact ? toPayload(artifact) : undefined
    },
    async findByUserCode() {},
    async consume(id) {
      if (await store.consumeArtifact(db, model, id, clock.now())) return
      await revokeBehind(db, model, id)
      throw new errors.InvalidGrant('already used')
    },
    destroy: id => store.deleteArtifact(db, model, id),
    revokeByGrantId: grantId => store.deleteByGrant(db, grantId),
  })
}

/** Somebody used the same code or token at the same moment: one of the two is a thief, so neither keeps anything. */
async function revokeBehind(db: Db, model: string, id: string): Promise<void> {
  const artifact = await store.findArtifact(db, model, id)
  if (artifact?.grantId) await store.deleteGrants(db, [artifact.grantId])
}

function toArtifact(model: string, payload: AdapterPayload): store.Artifact {
  const { uid, sessionUid, grantId, exp } = payload
  return {
    model,
    payload: withoutSecrets(payload),
    sessionUid: (model === 'Session' ? uid : sessionUid) ?? null,
    // A sign-in that is under way outlives the grant it started from.
    grantId: model === 'Interaction' ? null : grantId ?? null,
    accountId: (model === 'Interaction' ? whoHasSignedIn(payload) : payload.accountId) ?? null,
    expiresAt: exp === undefined ? null : new Date(exp * 1000),
    consumedAt: null,
  }
}

/** From the moment the password was right: whatever ends the person's sessions ends this sign-in too. */
function whoHasSignedIn({ result, lastSubmission }: AdapterPayload): string | undefined {
  return result?.login?.accountId ?? firstFactorIn(result)?.accountId ?? lastSubmission?.login?.accountId
}

/** Postgres keeps no NUL in JSON, and nobody has a use for one in a `state` or `nonce`. */
function refuseNul(payload: AdapterPayload): void {
  if (JSON.stringify(payload).includes('\\u0000')) throw new errors.InvalidRequest('a parameter holds a NUL character')
}

/** `jti` is the very value the browser or client holds, and an interaction also carries its session's. */
function withoutSecrets({ jti: _jti, session, ...payload }: AdapterPayload): Record<string, unknown> {
  if (!session) return payload
  const { cookie: _cookie, ...rest } = session
  return { ...payload, session: rest }
}

function toPayload({ payload, consumedAt }: store.Artifact): AdapterPayload {
  return { ...payload, ...(consumedAt ? { consumed: Math.floor(consumedAt.getTime() / 1000) } : {}) } as AdapterPayload
}
