import { expect, it } from 'vitest'
import { requestHeaders, requestIdOf, responseHeaders } from './proxied-headers.ts'

it('passes on what is listed, and the token in place of the cookie', () => {
  const incoming = {
    cookie: 'dz_portal=secret', authorization: 'Bearer forged', host: 'portal', 'x-forwarded-for': '1.2.3.4',
    'x-real-ip': '1.2.3.4', forwarded: 'for=x',
    'proxy-authorization': 'x', 'x-request-id': 'forged', 'accept-encoding': 'gzip', connection: 'upgrade', upgrade: 'websocket', origin: 'http://portal',
    accept: 'text/event-stream', 'accept-language': 'da', 'content-type': 'application/json', 'idempotency-key': 'k', 'if-match': '"3"',
    'if-none-match': '"2"', 'last-event-id': '17', 'x-dezky-background': '1',
  }
  expect(Object.fromEntries(requestHeaders(incoming, { accessToken: 'token', requestId: 'request-1', address: '10.0.0.2' }))).toEqual({
    authorization: 'Bearer token', 'x-request-id': 'request-1', 'accept-encoding': 'identity', 'x-forwarded-for': '1.2.3.4, 10.0.0.2',
    accept: 'text/event-stream', 'accept-language': 'da', 'content-type': 'application/json', 'idempotency-key': 'k', 'if-match': '"3"',
    'if-none-match': '"2"', 'last-event-id': '17',
  })
})

it('says whom a request came from, whatever else is said of it', () => {
  const said = (incoming: Record<string, string>, address: string | undefined) =>
    requestHeaders(incoming, { accessToken: 't', requestId: 'r', address }).get('x-forwarded-for')
  expect(said({}, '192.0.2.7')).toBe('192.0.2.7')
  expect(said({ 'x-forwarded-for': '8.8.8.8, 9.9.9.9' }, '::1')).toBe('8.8.8.8, 9.9.9.9, ::1')
  expect(said({ 'x-forwarded-for': '8.8.8.8' }, undefined)).toBeNull()
})

it('brings back what is listed, and lets nobody keep it', () => {
  const answer = new Headers({
    'set-cookie': 'a=b', server: 'fastify', 'x-powered-by': 'x', 'www-authenticate': 'Bearer', 'access-control-allow-origin': '*',
    'content-security-policy': 'x', 'strict-transport-security': 'x', 'cache-control': 'public, max-age=60', 'transfer-encoding': 'chunked',
    'content-type': 'application/json', 'content-length': '12', 'retry-after': '3', 'x-request-id': 'r',
  })
  expect(responseHeaders(answer)).toEqual({
    'content-type': 'application/json', 'content-length': '12', 'retry-after': '3', 'x-request-id': 'r', 'cache-control': 'no-store',
  })
  const versioned = new Headers({ etag: '"3"', 'cache-control': 'public' })
  expect(responseHeaders(versioned)).toEqual({ etag: '"3"', 'cache-control': 'private, no-cache' })
})

it('announces no length that is not the one it sends', () => {
  expect(responseHeaders(new Headers({ 'content-encoding': 'gzip', 'content-length': '12' }))).toEqual({ 'cache-control': 'no-store' })
})

it('takes a request id only in the form that the platform takes too', () => {
  expect(requestIdOf('0190f3c2-aaaa-7bbb-8ccc-1234567890ab', () => 'new')).toBe('0190f3c2-aaaa-7bbb-8ccc-1234567890ab')
  const odd = [undefined, '', 'short', 'a b c d e f g h', 'request-17', 'x'.repeat(36), 'line\nbreak-line', ['a', 'b']]
  for (const given of odd) expect(requestIdOf(given, () => 'new')).toBe('new')
})
