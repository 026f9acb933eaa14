// The records a domain needs, as the server writes them: BIND text, long texts in parentheses and pieces, its own strict defaults.
import { createHash } from 'node:crypto'
import type { Store } from '../store.ts'
import { isObject, type Stored } from './encoding.ts'
import { objectsOf } from './registry.ts'

const services = [
  ['_caldavs', 443], ['_carddavs', 443], ['_imaps', 993], ['_jmap', 443], ['_pop3s', 995], ['_submissions', 465],
] as const

export function zoneFile(store: Store, domainId: string, { name, reportAddressUri }: Stored): string {
  const { defaultHostname: host, mailExchangers } = objectsOf(store, 'x:SystemSettings').get('singleton') ?? {}
  const zone = `${String(name)}.`
  const report = `mailto:${String(reportAddressUri ?? '').replace('mailto:', '')}@${String(name)}`
  const exchangers = Object.values(isObject(mailExchangers) ? mailExchangers : {}).filter(isObject)
  return [
    ...['autoconfig', 'autodiscover', 'mta-sts', 'ua-auto-config'].map(alias => `${alias}.${zone} IN CNAME ${String(host)}.`),
    ...exchangers.map(({ hostname, priority }) => `${zone} IN MX ${String(priority)} ${String(hostname ?? host)}.`),
    ...services.map(([service, port]) => `${service}._tcp.${zone} IN SRV 0 1 ${port} ${String(host)}.`),
    `_dmarc.${zone} IN TXT "v=DMARC1; p=reject; rua=${report}"`,
    `_mta-sts.${zone} IN TXT "v=STSv1; id=${BigInt(`0x${digest(String(name)).slice(0, 15)}`)}"`,
    `_smtp._tls.${zone} IN TXT "v=TLSRPTv1; rua=${report}"`,
    `_ua-auto-config.${zone} IN TXT "v=UAAC1; a=sha256; d=${Buffer.from(digest(String(name)), 'hex').toString('base64')}"`,
    ...keys(store, domainId, zone),
    `${zone} IN TXT "v=spf1 mx -all"`,
  ].join('\n').concat('\n')
}

function keys(store: Store, domainId: string, zone: string): string[] {
  return objectsOf(store, 'x:DkimSignature').entries()
    .filter(([, signature]) => signature['domainId'] === domainId)
    .map(([, { '@type': type, selector, publicKey }]) => {
      const kind = type === 'Dkim1RsaSha256' ? 'rsa' : 'ed25519'
      return `${String(selector)}._domainkey.${zone} IN TXT ${texts(`v=DKIM1; k=${kind}; h=sha256; p=${String(publicKey)}`)}`
    })
}

function texts(value: string): string {
  const pieces = value.match(/.{1,255}/g) ?? []
  return pieces.length > 1 ? `(\n${pieces.map(piece => `    "${piece}"`).join('\n')}\n)` : `"${value}"`
}

function digest(value: string): string {
  return createHash('sha256').update(value).digest('hex')
}
