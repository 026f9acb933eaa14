// What an installation of Authentik must have for the platform: applications with their providers, groups, and what tokens say.
import { readyTokenName, secondFactorGroup } from '../../../directory.ts'
import { ready, secondFactor } from '../marker.ts'

/** Where people reach each surface, without a trailing slash. */
export interface Addresses { portal: string, operator: string, deployer: string, mail: string, files: string }

export interface Release {
  /** 2026.5: grants have to be named, and addresses say what they are for. */
  namesGrants: boolean
  /** 2026.2: a user's groups are called so. */
  namesGroups: boolean
}

/** `purpose`: the value of our marker. */
export interface DesiredGroup { purpose: string, name: string }
export interface DesiredMapping { managed: string, name: string, scope_name: string, expression: string }
export interface RedirectUri { matching_mode: string, url: string, redirect_uri_type?: string }

/** In the words of the interface; flows, scopes and the key that signs are looked up. */
export interface DesiredProvider {
  name: string
  client_id: string
  client_type: 'confidential' | 'public'
  redirect_uris: RedirectUri[]
  logout_uri: string
  logout_method: string
  sub_mode: string
  issuer_mode: string
  include_claims_in_id_token: boolean
  access_token_validity: string
  refresh_token_validity: string
  grant_types?: string[]
}

export interface DesiredApplication {
  slug: string
  name: string
  meta_launch_url: string
  /** The purpose of the group that may open it; null: everybody. */
  boundTo: string | null
  provider: DesiredProvider
}

export interface DesiredSetUp { groups: DesiredGroup[], mappings: DesiredMapping[], applications: DesiredApplication[] }

/** In the field `meta_publisher`: applications have no attributes. */
export const publisher = 'Dezky'
const operators = 'platform-admins'

const groups: DesiredGroup[] = [
  { purpose: operators, name: 'dezky-platform-admins' }, { purpose: ready, name: readyTokenName },
  { purpose: secondFactor, name: secondFactorGroup },
]

export function desiredSetUp(at: Addresses, release: Release): DesiredSetUp {
  const surface = (name: 'portal' | 'operator' | 'deployer', boundTo: string | null) => applicationOf(release, {
    slug: `dezky-${name}`, name: `Dezky ${name}`, url: at[name], boundTo, isPublic: false, returnsTo: [`${at[name]}/auth/oidc/callback`],
    signedOut: `${at[name]}/auth/signed-out`, logoutUri: `${at[name]}/auth/backchannel-logout`,
  })
  const upstream = (slug: string, { name, url, paths }: { name: string, url: string, paths: string[] }) => applicationOf(release, {
    slug, name, url, boundTo: ready, isPublic: true, returnsTo: paths.map(path => `${url}${path}`), signedOut: `${url}/`, logoutUri: '',
  })
  return {
    groups, mappings: mappingsFor(release),
    applications: [
      surface('portal', null), surface('operator', operators), surface('deployer', operators),
      upstream('stalwart', { name: 'Mail', url: at.mail, paths: ['/auth/callback'] }),
      upstream('ocis', { name: 'Files', url: at.files, paths: ['/', '/oidc-callback.html', '/oidc-silent-redirect.html'] }),
    ],
  }
}

interface Wish {
  slug: string
  name: string
  url: string
  boundTo: string | null
  isPublic: boolean
  returnsTo: string[]
  signedOut: string
  logoutUri: string
}

/** The client's id is the slug, and so is the audience of its tokens. Subjects are uuids: the same for every application. */
function applicationOf({ namesGrants }: Release, wish: Wish): DesiredApplication {
  const uri = (url: string, redirect_uri_type: string) => ({ matching_mode: 'strict', url, ...namesGrants ? { redirect_uri_type } : {} })
  return {
    slug: wish.slug, name: wish.name, meta_launch_url: wish.url, boundTo: wish.boundTo,
    provider: {
      name: `Dezky: ${wish.slug}`, client_id: wish.slug, client_type: wish.isPublic ? 'public' : 'confidential',
      // Before, addresses for signing out were not told apart, and not needed.
      redirect_uris: [...wish.returnsTo.map(url => uri(url, 'authorization')), ...namesGrants ? [uri(wish.signedOut, 'logout')] : []],
      logout_uri: wish.logoutUri, logout_method: 'backchannel', sub_mode: 'user_uuid', issuer_mode: 'per_provider',
      include_claims_in_id_token: true, access_token_validity: 'minutes=10', refresh_token_validity: 'days=30',
      ...namesGrants ? { grant_types: ['authorization_code', 'refresh_token'] } : {},
    },
  }
}

/** In place of Authentik's own mapping for `profile`, which knows no locale, and tells every application every group. */
function mappingsFor({ namesGroups }: Release): DesiredMapping[] {
  const held = namesGroups ? 'groups' : 'ak_groups'
  const ours = '"dezky_tenant" in group.attributes or "dezky_group" in group.attributes'
  return [
    {
      managed: 'dezky/scope-profile', name: 'Dezky: profile', scope_name: 'profile',
      expression: `return {
    "name": request.user.name,
    "preferred_username": request.user.username,
    "locale": request.user.attributes.get("settings", {}).get("locale") or "en",
}`,
    },
    {
      managed: 'dezky/scope-groups', name: 'Dezky: groups', scope_name: 'groups',
      expression: `return {"groups": [group.name for group in request.user.${held}.all() if ${ours}]}`,
    },
  ]
}
