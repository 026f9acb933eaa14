// What a person can open, and how they get in: remembered in the words of the wire.

export interface StoredFlow {
  pk: string
  name: string
  slug: string
  title: string
  designation: string
  authentication: string
  policy_engine_mode: string
  compatibility_mode: boolean
}

export interface StoredMapping {
  pk: string
  managed: string | null
  name: string
  scope_name: string
  expression: string
  description: string
}

export interface StoredCertificate {
  pk: string
  name: string
  managed: string | null
  has_key: boolean
  fingerprint: string
  expires: string
}

export interface RedirectUri { matching_mode: string, url: string, redirect_uri_type?: string }

export interface StoredProvider {
  pk: number
  name: string
  authentication_flow: string | null
  authorization_flow: string
  invalidation_flow: string
  property_mappings: string[]
  client_type: string
  client_id: string
  client_secret: string
  access_code_validity: string
  access_token_validity: string
  refresh_token_validity: string
  refresh_token_threshold: string
  include_claims_in_id_token: boolean
  signing_key: string | null
  encryption_key: string | null
  redirect_uris: RedirectUri[]
  logout_uri: string
  logout_method: string
  sub_mode: string
  issuer_mode: string
  jwt_federation_sources: string[]
  jwt_federation_providers: number[]
  grant_types?: string[]
}

export interface StoredApplication {
  pk: string
  name: string
  slug: string
  provider: number | null
  backchannel_providers: number[]
  open_in_new_tab: boolean
  meta_launch_url: string
  meta_description: string
  meta_publisher: string
  policy_engine_mode: string
  group: string
  meta_icon?: string
  meta_hide?: boolean
}

export interface StoredBinding {
  pk: string
  policy: string | null
  group: string | null
  user: number | null
  target: string
  negate: boolean
  enabled: boolean
  order: number
  timeout: number
  failure_result: boolean
}

export interface StoredInvitation {
  pk: string
  name: string
  expires: string | null
  fixed_data: Record<string, unknown>
  created_by: number
  single_use: boolean
  flow: string | null
}
