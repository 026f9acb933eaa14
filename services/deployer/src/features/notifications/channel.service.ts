import type {
  ChangeNotificationChannel, ChannelOptions, CreateNotificationChannel, NotificationChannelAnswer,
} from '@dezky/contracts/deployer'
import { readHead } from '@dezky/events'
import { wake } from '@dezky/reconcile'
import { type Keyring, newId } from '@dezky/runtime'
import { NotHere, requireVersion } from '@dezky/runtime/fastify'
import { DestinationRefused, type Destinations, makeSecret } from '@dezky/runtime/outbound'
import type { Db, Trx } from '../../database/index.ts'
import { isTold, isUntold, sealed, type Untold, untold } from '../../database/seal.ts'
import { isTaken, nameTaken } from '../../http/problems.ts'
import { addressRefused, channelRefused } from './channel.errors.ts'
import { channelTurned } from './channel.events.ts'
import * as store from './channel.store.ts'
import { faultOf, faultOfSecret, isWebAddress, takesSecretAnew } from './channel.ts'
import { readProjectIds } from './concerned.store.ts'
import { giveUpWaiting, hurryWaiting } from './delivery.store.ts'
import { contextOf } from './open-channel.ts'

export async function channelsOf(db: Db): Promise<NotificationChannelAnswer[]> {
  return (await store.readChannelRows(db)).map(answerOf)
}

export async function channelNamed(db: Db, name: string): Promise<NotificationChannelAnswer> {
  return answerOf(await rowNamed(db, name))
}

export async function rowNamed(db: Db, name: string): Promise<store.ChannelRow> {
  const row = await store.readChannelRow(db, name)
  if (!row) throw new NotHere()
  return row
}

/** Asks the name service, so never within a transaction. Throws `channel_address_refused`. */
export async function requireDestination(
  destinations: Destinations, options: ChannelOptions | undefined, secret: string | null | undefined,
): Promise<void> {
  await asked(destinations, options, secret)?.catch((error: unknown) => {
    throw error instanceof DestinationRefused ? addressRefused(error.why) : error
  })
}

function asked(destinations: Destinations, options: ChannelOptions | undefined, secret: string | null | undefined) {
  if (options?.kind === 'email') return destinations.addressesOfHost(options.host)
  const text = options && 'url' in options ? options.url : options?.kind === 'slack' || options?.kind === 'discord' ? secret : null
  const url = text ? URL.parse(text) : null
  return url && isWebAddress(url) ? destinations.addressesOf(url) : null
}

interface Sealing { keyring: Keyring, now: Date }

/** It is told of what happens from now on. */
export async function createChannel(
  trx: Trx, { projects, secret: given, ...wish }: WithSecret<CreateNotificationChannel>, { keyring, now }: Sealing,
): Promise<NotificationChannelAnswer & { secret: string | null }> {
  const id = newId()
  const madeUp = wish.options.kind === 'webhook' && given == null ? makeSecret() : null
  const secret = given ?? madeUp
  requireFit(wish.options, secret, secret !== null)
  const projectIds = await idsOf(trx, projects ?? [])
  await store.insertChannel(trx, {
    id, ...wish, everyProject: projects === null, ...sealed(keyring, secret, contextOf(id)), cursor: await readHead(trx), now,
  }).catch((error: unknown) => {
    throw isTaken(error) ? nameTaken(wish.name) : error
  })
  await store.replaceProjects(trx, id, projectIds)
  await channelTurned(trx, 'created', id, wish.name)
  await wake(trx, { kind: 'notification', key: id })
  return { ...await channelNamed(trx, wish.name), secret: madeUp }
}

/** Or with one that is needed, and that nobody has told yet. */
type WithSecret<Wish extends { secret?: unknown }> = Omit<Wish, 'secret'> & { secret?: Wish['secret'] | Untold }

interface Changing extends Sealing { version: number }

export async function changeChannel(
  trx: Trx, name: string, { projects, secret, ...change }: WithSecret<ChangeNotificationChannel>, { version, keyring, now }: Changing,
): Promise<NotificationChannelAnswer> {
  await store.lockChannel(trx, name)
  const before = await rowNamed(trx, name)
  requireVersion(before, version)
  const options = change.options ?? before.options
  requireSameSecret(before, options, secret)
  requireFit(options, secret, secret === undefined ? before.key_id !== null : secret !== null)
  await store.updateChannel(trx, before.id, {
    ...change, ...projects === undefined ? {} : { everyProject: projects === null },
    ...secret === undefined ? {} : sealed(keyring, secret, contextOf(before.id)),
    ...change.enabled && !before.enabled ? { cursor: await readHead(trx) } : {}, now,
  })
  if (projects !== undefined) await store.replaceProjects(trx, before.id, await idsOf(trx, projects ?? []))
  if (change.enabled === false) await giveUpWaiting(trx, before.id, 'The channel was switched off.', now)
  else await hurryWaiting(trx, before.id, now)
  await channelTurned(trx, 'changed', before.id, name)
  await wake(trx, { kind: 'notification', key: before.id })
  return channelNamed(trx, name)
}

export async function removeChannel(trx: Trx, name: string): Promise<void> {
  const { id } = await rowNamed(trx, name)
  await store.deleteChannel(trx, id)
  await channelTurned(trx, 'removed', id, name)
}

function requireFit(options: ChannelOptions, secret: string | Untold | null | undefined, hasSecret: boolean): void {
  const fault = faultOf(options, hasSecret) ?? (secret && secret !== untold ? faultOfSecret(options, secret) : null)
  if (fault) throw channelRefused('channel_invalid', fault)
}

function requireSameSecret(before: store.ChannelRow, options: ChannelOptions, secret: string | Untold | null | undefined): void {
  if (options.kind !== before.options.kind) {
    throw channelRefused('channel_kind_fixed', { field: 'options', message: 'A channel stays of its kind. Make another.' })
  }
  if (secret === undefined && isTold(before.sealed) && takesSecretAnew(before.options, options)) {
    throw channelRefused('secret_needed', { field: 'secret',
      message: 'The secret was given for another server. Give it again, or take it away.' })
  }
}

async function idsOf(db: Db, names: string[]): Promise<string[]> {
  const found = await readProjectIds(db, names)
  const unknown = names.filter(name => !found.has(name))
  if (unknown.length > 0) {
    const message = `There is no project ${unknown.join(', ')}.`
    throw channelRefused('project_unknown', { field: 'projects', message })
  }
  return [...found.values()]
}

function answerOf({ id, name, options, groups, enabled, version, waiting, ...row }: store.ChannelRow): NotificationChannelAnswer {
  return {
    id, name, options, groups, enabled, version, waiting,
    hasSecret: isTold(row.sealed), missingSecrets: isUntold(row.sealed) ? ['secret'] : [],
    projects: row.every_project ? null : row.project_names,
    createdAt: row.created_at.toISOString(), updatedAt: row.updated_at.toISOString(),
  }
}
