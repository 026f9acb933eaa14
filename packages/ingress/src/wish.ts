// What may be said to a proxy at all. Names end up in configurations and in commands: only what is on these lists gets there.
import { isIP } from 'node:net'
import { IngressRejected } from './errors.ts'
import type { Route, Target } from './ingress.ts'

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
const hostName = new RegExp(`^${label}(?:\\.${label})*$`)
const targetId = /^[A-Za-z0-9][\w.-]{0,99}$/
// As containers are called. What ends in a number is an address, or a strange way to write one.
const address = /^(?=.{1,253}$)[A-Za-z0-9][\w-]*(?:\.[A-Za-z0-9][\w-]*)*$/
const endsInNumber = /(?:^|\.)(?:\d+|0x[\da-f]*)$/i
const ipAddress = /^[\d.]+$|^[\da-f:.]+$/i
const nowhere = /^[0:.]+$/

const mostTargets = 100

/** The route itself, if a proxy may be told of it; IngressRejected with the reason `invalid` if not. */
export function checkedRoute(route: Route): Route {
  checkedHost(route.host)
  if (!Array.isArray(route.targets) || route.targets.length === 0) throw invalid('A route leads to one target at least.')
  if (route.targets.length > mostTargets) throw invalid(`A route leads to ${mostTargets} targets at most.`)
  for (const target of route.targets) checkTarget(target)
  if (new Set(route.targets.map(({ id }) => id)).size < route.targets.length) throw invalid('No target may be named twice.')
  return route
}

export function checkedHost(host: string): string {
  if (typeof host === 'string' && host.length <= 253 && hostName.test(host)) return host
  throw invalid(`${quoted(host)} is no host name: small letters, digits, hyphens and dots, without a port.`)
}

export function checkedTargetId(id: string): string {
  if (typeof id === 'string' && targetId.test(id)) return id
  throw invalid(`${quoted(id)} cannot name a target: up to 100 letters, digits, dots, hyphens and underscores.`)
}

/** Whether it says where something is; of a name only whether it is well-formed. */
export function isAddress(host: string): boolean {
  if (isIP(host) > 0) return ipAddress.test(host) && !nowhere.test(host)
  return address.test(host) && !endsInNumber.test(host)
}

function checkTarget({ id, host, port, weight }: Target): void {
  checkedTargetId(id)
  if (typeof host !== 'string' || !isAddress(host)) throw invalid(`${quoted(host)} is no address of a target: a name or an IP address.`)
  if (!isWhole(port, 65_535)) throw invalid(`${quoted(port)} is no port: 1 to 65535.`)
  if (!isWhole(weight, 256)) throw invalid(`${quoted(weight)} is no weight: 1 to 256.`)
}

function isWhole(value: unknown, most: number): boolean {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= most
}

function invalid(sentence: string): IngressRejected {
  return new IngressRejected('invalid', sentence)
}

function quoted(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}
