import { z } from 'zod'

/** Codes are promises: once published they keep their meaning. */
export const problemCodes = [
  'validation_failed', 'malformed_json', 'body_too_large', 'unsupported_media_type', 'bad_request', 'not_found',
  'internal_error', 'too_many_requests', 'token_missing', 'token_invalid', 'token_expired', 'audience_refused',
  'not_an_operator', 'account_unknown', 'account_conflict', 'account_incomplete', 'slug_taken', 'slug_reserved',
  'idempotency_key_reused', 'idempotency_in_progress', 'cursor_invalid', 'directory_pending', 'directory_unavailable',
  'directory_conflict', 'member_active', 'member_not_active', 'issuer_unavailable', 'database_unavailable', 'signed_out', 'csrf_rejected',
  'upstream_unavailable', 'account_disabled', 'tenant_suspended', 'permission_missing', 'fresh_sign_in_needed',
  'version_missing', 'version_stale',
  'illegal_transition', 'suspension_not_yours', 'restore_too_late', 'purge_too_early', 'trial_end_past', 'slug_mismatch',
  'reason_not_yours', 'partner_unavailable', 'domain_taken',
  'token_revoked', 'token_orphaned', 'address_not_allowed', 'needs_person', 'membership_missing', 'expiry_out_of_range',
  'email_taken', 'last_owner', 'last_platform_admin', 'granted_by_directory', 'own_account',
  'plan_unknown', 'plan_retired', 'plan_taken', 'plan_currency', 'subscription_exists', 'subscription_canceled', 'subscription_on_trial',
  'subscription_ending',
  'seats_in_use', 'no_seat_left', 'override_unfit', 'override_expired',
  'partner_terminated', 'person_unknown', 'works_for_partner',
  'webhook_address_refused', 'webhook_inactive', 'too_many_webhooks', 'too_many_api_tokens', 'delivery_pending',
  'mail_settled', 'mail_server_missing',
  'address_domain_unverified', 'address_taken', 'mail_not_entitled', 'quota_too_large',
  'too_many_mailing_lists', 'recipient_unknown', 'recipient_is_list',
  'domain_refused', 'domain_claimed', 'domain_expired', 'domain_mismatch', 'domain_held', 'too_many_domains',
  'role_not_grantable', 'already_member', 'tenant_not_open', 'import_invalid', 'import_unreadable', 'import_too_large',
  'upstream_not_configured', 'setting_fixed', 'job_running', 'job_not_cancellable', 'job_settled',
  'ticket_closed', 'file_too_large', 'file_type_refused', 'file_name_refused', 'file_unknown', 'file_space_used', 'assignee_unfit',
  'requester_unfit', 'about_unknown',
  'support_access_never', 'support_access_open', 'support_access_settled', 'support_access_member', 'support_access_shut', 'owners_decide',
  'picture_refused', 'picture_too_large', 'session_not_told',
  'second_factor_needed', 'account_shared',
  'heir_unfit', 'mail_not_transferable', 'files_not_transferable', 'address_held', 'already_erased',
  'announcement_over', 'too_many_data_exports', 'data_export_not_ready',
] as const
export type ProblemCode = (typeof problemCodes)[number]

/** RFC 9457 problem details; some codes bring further members, such as how many seats are in use. */
export const problemSchema = z.looseObject({
  type: z.string(),
  code: z.string().meta({ example: 'slug_taken' }),
  status: z.int(),
  title: z.string(),
  detail: z.string().optional(),
  requestId: z.string(),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
}).meta({ id: 'Problem' })
export type ProblemDocument = z.infer<typeof problemSchema>
