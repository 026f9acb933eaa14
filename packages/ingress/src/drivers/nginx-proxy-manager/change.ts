// Changes that are what was wished in the end, or undone. Nginx Proxy Manager stores first and asks nginx afterwards:
// a host whose configuration is bad is taken from nginx and answered as a success, and it fails when another host's is bad.
import { IngressConflict, IngressRejected, IngressUnavailable } from '../../errors.ts'
import { Refused } from './connection.ts'
import { type Fields, has, type Host, type Hosts, isServed, presentFields } from './hosts.ts'

/** Rejects with IngressRejected or IngressUnavailable; what was served is served still, or the message says that it may not be. */
export async function change(hosts: Hosts, host: Host, wished: Fields): Promise<void> {
  try {
    const stored = await hosts.update(host.id, wished)
    const now = stored?.enabled === false ? await enabled(hosts, host.id) : stored
    if (!now || !isServed(now)) throw dark(now)
  }
  catch (error) {
    if (error instanceof Refused && !error.failed) throw refusal(error)
    const isBack = await putBack(hosts, host, presentFields(host, wished)).catch(() => false)
    throw isBack ? reasonOf(error) : doubtful(reasonOf(error))
  }
}

export async function create(hosts: Hosts, name: string, fields: object): Promise<void> {
  try {
    const stored = await hosts.create({ domain_names: [name], ...fields })
    const now = stored && await hosts.at(stored.id)
    if (!now || !isServed(now)) throw dark(now)
  }
  catch (error) {
    if (error instanceof Refused && !error.failed) throw refusal(error)
    throw await takenBack(hosts, name, error).catch(() => doubtful(reasonOf(error)))
  }
}

/** It is stored as deleted before nginx is asked. */
export async function remove(hosts: Hosts, host: Host): Promise<void> {
  await hosts.delete(host.id).catch((error: unknown) => {
    if (error instanceof Refused && !error.failed) throw refusal(error)
    throw doubtful(reasonOf(error))
  })
}

/** Also when that fails, for it is stored all the same; then nginx was never told of anything else. */
async function putBack(hosts: Hosts, before: Host, fields: Fields): Promise<boolean> {
  await hosts.update(before.id, fields).catch(() => {})
  if (!before.enabled) await hosts.switchTo(before.id, 'disable').catch(() => {})
  const now = await hosts.at(before.id)
  return now !== null && has(now, fields) && now.enabled === before.enabled && (isServed(now) || !isServed(before))
}

async function takenBack(hosts: Hosts, name: string, error: unknown): Promise<Error> {
  const left = await hosts.named(name)
  if (left) await hosts.delete(left.id).catch(() => {})
  else if (error instanceof Refused) return new IngressRejected('credentials', mayNotMake, { cause: error })
  return await hosts.named(name) ? doubtful(reasonOf(error)) : reasonOf(error)
}

async function enabled(hosts: Hosts, id: number): Promise<Host | null> {
  await hosts.switchTo(id, 'enable')
  return hosts.at(id)
}

const mayNotMake = 'Nginx Proxy Manager failed before it stored the host, as it does when an account may not make any.'

function dark(host: Host | null): IngressRejected {
  return new IngressRejected('broken', `nginx does not take the configuration: ${host?.meta.nginx_err ?? 'it does not say why'}`)
}

function refusal({ message }: Refused): Error {
  return /already in use/.test(message)
    ? new IngressConflict(`Nginx Proxy Manager says: ${message}.`)
    : new IngressRejected('other', `Nginx Proxy Manager refused: ${message}.`)
}

function reasonOf(error: unknown): Error {
  if (!(error instanceof Refused)) return error instanceof Error ? error : new Error(String(error))
  const words = `Nginx Proxy Manager failed (${error.message}), as it does when nginx does not take what is configured already.`
  return new IngressRejected('broken', words, { cause: error })
}

function doubtful(reason: Error): Error {
  const message = `${reason.message} It may not be as it was before: ask what is served.`
  return reason instanceof IngressRejected
    ? new IngressRejected(reason.reason, message, { cause: reason })
    : new IngressUnavailable(message, { cause: reason })
}
