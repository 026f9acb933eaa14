// What an installation of Authentik has of that.
import { z } from 'zod'
import { DirectoryRejected } from '../../../errors.ts'
import type { Connection } from '../connection.ts'
import { groupShape, having, purposeKey } from '../marker.ts'
import type { DesiredSetUp } from './desired.ts'

const mapping = z.object({
  pk: z.string(), managed: z.string().nullish(), name: z.string(), scope_name: z.string(), expression: z.string(),
})
// Of the secret there is nothing here: what is not named is not kept.
const provider = z.object({
  pk: z.number(), name: z.string(), client_id: z.string(), client_type: z.string(), logout_uri: z.string().default(''),
  logout_method: z.string().optional(), sub_mode: z.string(), issuer_mode: z.string(), include_claims_in_id_token: z.boolean(),
  access_token_validity: z.string(), refresh_token_validity: z.string(), grant_types: z.array(z.string()).optional(),
  redirect_uris: z.array(z.object({ matching_mode: z.string(), url: z.string(), redirect_uri_type: z.string().optional() })),
  property_mappings: z.array(z.string()).default([]), signing_key: z.string().nullish(), assigned_application_slug: z.string().nullable(),
})
const application = z.object({
  pk: z.string(), slug: z.string(), name: z.string(), provider: z.number().nullish(), meta_launch_url: z.string().default(''),
  meta_publisher: z.string().default(''), policy_engine_mode: z.string().default('any'),
})
const binding = z.object({
  pk: z.string(), target: z.string(), group: z.string().nullish(), enabled: z.boolean(), negate: z.boolean(), failure_result: z.boolean(),
})
const flow = z.object({ pk: z.string(), slug: z.string() })
const key = z.object({ pk: z.string(), name: z.string() })

export type ObservedProvider = z.infer<typeof provider>
export type ObservedApplication = z.infer<typeof application>
export interface ObservedSetUp {
  groups: z.infer<typeof groupShape>[]
  mappings: z.infer<typeof mapping>[]
  providers: ObservedProvider[]
  applications: ObservedApplication[]
  bindings: z.infer<typeof binding>[]
  /** Of the default blueprints: how people agree to nothing, and sign out of one application. */
  flows: { authorization: string, invalidation: string }
  signingKey: string
}

export async function observeSetUp(connection: Connection, desired: DesiredSetUp): Promise<ObservedSetUp> {
  const { list } = connection
  const slugs = desired.applications.map(({ slug }) => slug)
  // Otherwise only those we ourselves might open.
  const applications = (await list('/core/applications/', { superuser_full_list: 'true' }, application))
    .filter(({ slug }) => slugs.includes(slug))
  return {
    groups: await groupsLike(connection, desired), mappings: await list('/propertymappings/provider/scope/', {}, mapping),
    providers: await list('/providers/oauth2/', {}, provider), applications, bindings: await bindingsOf(connection, applications),
    flows: {
      authorization: await flowCalled(connection, 'default-provider-authorization-implicit-consent'),
      invalidation: await flowCalled(connection, 'default-provider-invalidation-flow'),
    },
    signingKey: await keyToSignWith(connection),
  }
}

/** Those of our purposes and those of our names, which need not be the same. */
async function groupsLike({ list }: Connection, { groups }: DesiredSetUp) {
  const found = new Map<string, z.infer<typeof groupShape>>()
  for (const { purpose, name } of groups) {
    for (const query of [having(purposeKey, purpose), { name }]) {
      for (const group of await list('/core/groups/', { ...query, include_users: 'false' }, groupShape)) found.set(group.pk, group)
    }
  }
  return [...found.values()]
}

async function bindingsOf({ list }: Connection, applications: ObservedApplication[]) {
  const bound = []
  for (const { pk } of applications) bound.push(...await list('/policies/bindings/', { target: pk }, binding))
  return bound
}

async function flowCalled({ list }: Connection, slug: string): Promise<string> {
  const found = (await list('/flows/instances/', { slug }, flow)).find(candidate => candidate.slug === slug)
  if (!found) throw new DirectoryRejected(`Authentik has no flow ${slug}: its default blueprints were not applied, or not yet.`)
  return found.pk
}

/** Without a key tokens would be signed with the client's secret, which nobody else can verify. */
async function keyToSignWith({ list }: Connection): Promise<string> {
  const keys = await list('/crypto/certificatekeypairs/', { has_key: 'true' }, key)
  const found = keys.find(({ name }) => name === 'authentik Self-signed Certificate') ?? keys[0]
  if (!found) throw new DirectoryRejected('Authentik has no key to sign tokens with: make a certificate-key pair (System, Certificates).')
  return found.pk
}
