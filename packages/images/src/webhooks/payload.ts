// The JSON of a delivery, which GitHub and Gitea send as a field of a form when they are told so.
import { jsonOf } from '@dezky/runtime'
import { headerOf, type WebhookHeaders } from './webhook.ts'

/** Undefined for what is no JSON. */
export function payloadOf(headers: WebhookHeaders, rawBody: Uint8Array): unknown {
  return jsonOf(payloadText(headers, rawBody))
}

export function payloadText(headers: WebhookHeaders, rawBody: Uint8Array): string {
  const text = Buffer.from(rawBody).toString()
  return contentType(headers) === 'application/x-www-form-urlencoded' ? new URLSearchParams(text).get('payload') ?? '' : text
}

export function contentType(headers: WebhookHeaders): string {
  return (headerOf(headers, 'content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
}
