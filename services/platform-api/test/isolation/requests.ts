// Asking a route what its description says it takes.
import type { Route } from '../described-routes.ts'
import type { Caller } from '../test-api.ts'

const nobody = '0190a000-0000-7000-8000-000000000000'
/** After these the tenant, or whoever asked, is not what it was. */
const decisive = ['suspendTenant', 'resumeTenant', 'convertTenant', 'purgeTenant', 'restoreTenant', 'deleteTenant', 'terminatePartner']

/** What reads before what writes, and what ends things last; without the stream, which would not end. */
export function order(routes: Route[]): Route[] {
  const rank = ({ id, method }: Route) => 10 * (decisive.indexOf(id) + 1) + ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].indexOf(method)
  return routes.filter(({ id }) => id !== 'streamEvents').toSorted((a, b) => rank(a) - rank(b))
}

export interface Place { slug: string, parameters?: Record<string, string> }

export async function ask(caller: Caller, route: Route, { slug, parameters = {} }: Place) {
  const values: Record<string, string> = { slug, name: 'directory', number: '1', month: '2026-10', ...parameters }
  const url = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? choiceOf(route, name) ?? nobody)
  const headers = { 'if-match': '"1"', ...(route.body ? { 'content-type': route.body.type } : {}) }
  return caller.send(route.method, url, route.body?.value as object | string | undefined, headers)
}

/** Where a part of the address is one of a few words, the description lists them. */
function choiceOf({ parameters }: Route, name: string): string | undefined {
  const schema = parameters.find(parameter => parameter.name === name)?.schema
  return schema?.enum && String(schema.example ?? schema.enum[0])
}
