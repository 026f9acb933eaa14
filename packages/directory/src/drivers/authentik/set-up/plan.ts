// What has to be done so that an installation is as desired. Groups and mappings first: applications refer to them.
import { purposeKey } from '../marker.ts'
import { differing, inTheWay, nothing, one, type Plan, together } from './change.ts'
import type { DesiredGroup, DesiredMapping, DesiredSetUp } from './desired.ts'
import type { ObservedSetUp } from './observed.ts'
import { planApplication } from './plan-application.ts'

/** As far as can be gone now: once it is done, it is looked again. */
export function planSetUp(desired: DesiredSetUp, observed: ObservedSetUp): Plan {
  const ground = together([
    ...desired.groups.map(group => planGroup(group, observed)), ...desired.mappings.map(mapping => planMapping(mapping, observed)),
  ])
  if (ground.changes.length > 0) return ground
  return together([ground, ...desired.applications.map(application => planApplication(application, observed, desired))])
}

function planGroup({ purpose, name }: DesiredGroup, { groups }: ObservedSetUp): Plan {
  const [ours, another] = groups.filter(({ attributes }) => attributes[purposeKey] === purpose)
  const holder = groups.find(group => group.name === name)
  if (another) return inTheWay(`Several groups are marked ${purposeKey}: ${purpose}; take the mark off all but one.`)
  if (holder && holder !== ours) {
    return inTheWay(`There is a group ${name} that we did not make. If it is meant, give it the attribute ${purposeKey}: ${purpose}.`)
  }
  if (!ours) {
    const body = { name, is_superuser: false, attributes: { [purposeKey]: purpose } }
    return one({ words: `made the group ${name}`, method: 'POST', path: '/core/groups/', body })
  }
  if (ours.name === name) return nothing
  return one({ words: `called the group ${ours.name} ${name} again`, method: 'PATCH', path: `/core/groups/${ours.pk}/`, body: { name } })
}

function planMapping(desired: DesiredMapping, { mappings }: ObservedSetUp): Plan {
  const path = '/propertymappings/provider/scope/'
  const ours = mappings.find(({ managed }) => managed === desired.managed)
  const holder = mappings.find(({ name }) => name === desired.name)
  if (holder && holder !== ours) return inTheWay(`There is a scope mapping "${desired.name}" that we did not make.`)
  if (!ours) return one({ words: `made the scope mapping ${desired.name}`, method: 'POST', path, body: { ...desired } })
  const body = differing(ours, desired)
  if (Object.keys(body).length === 0) return nothing
  const words = `changed ${Object.keys(body).join(', ')} of the scope mapping ${desired.name}`
  return one({ words, method: 'PATCH', path: `${path}${ours.pk}/`, body })
}
