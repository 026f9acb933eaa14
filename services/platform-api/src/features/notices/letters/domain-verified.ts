// To those who look after a workspace: a domain has been proven to be theirs.
import { domainToUnicode } from 'node:url'
import type { FactsOf } from '../../outbox/index.ts'
import type { Letter } from '../letter.ts'
import type { Ground, Words } from './ground.ts'
import { shared, toCaretaker } from './ground.ts'

const words: Words<{
  subject: (domain: string) => string
  preview: string
  status: string
  lead: (domain: string, tenantName: string) => string
  labels: { domain: string, workspace: string }
  next: string
}> = {
  en: {
    subject: domain => `${domain} is yours`,
    preview: 'Your domain has been verified.',
    status: 'Verified',
    lead: (domain, tenantName) => `We found the proof that ${domain} belongs to ${tenantName}. Nobody else can use it here from now on.`,
    labels: { domain: 'Domain', workspace: 'Workspace' },
    next: 'Mail to it arrives here once its records point here. Your workspace shows which are right and which are missing, and keeps looking. Leave the proof where it is.',
  },
  da: {
    subject: domain => `${domain} er jeres`,
    preview: 'Jeres domæne er bekræftet.',
    status: 'Bekræftet',
    lead: (domain, tenantName) => `Vi har fundet beviset for, at ${domain} tilhører ${tenantName}. Fra nu af kan ingen andre bruge det her.`,
    labels: { domain: 'Domæne', workspace: 'Arbejdsområde' },
    next: 'Mail til det kommer frem her, når domænets poster peger hertil. Jeres arbejdsområde viser, hvilke der er rigtige, og hvilke der mangler, og holder øje med dem. Lad beviset blive stående.',
  },
}

export function domainVerified(ground: Ground, facts: FactsOf['domain_verified']): Letter {
  // As people write it, and not as the wire does.
  const domain = domainToUnicode(facts.domain) || facts.domain
  const { locale, name, tenantName, portalUrl } = ground
  const [say, all] = [words[locale], shared[locale]]
  return {
    locale, subject: say.subject(domain), preview: say.preview, heading: say.subject(domain), status: { tone: 'signal', word: say.status },
    greeting: all.greeting(name),
    blocks: [
      { is: 'paragraph', text: say.lead(domain, tenantName) },
      { is: 'facts', rows: [[say.labels.domain, domain], [say.labels.workspace, tenantName]] },
      { is: 'paragraph', text: say.next },
      { is: 'action', label: all.open, url: portalUrl, hint: all.signIn },
    ],
    footer: toCaretaker(ground),
  }
}
