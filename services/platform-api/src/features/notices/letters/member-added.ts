// To somebody who has an account already: there is nothing to choose, and no secret in it.
import type { Letter } from '../letter.ts'
import type { Ground, Words } from './ground.ts'
import { shared, toMember } from './ground.ts'

const words: Words<{ subject: (tenantName: string) => string, preview: string, status: string, lead: (tenantName: string) => string }> = {
  en: {
    subject: tenantName => `You have been added to ${tenantName}`,
    preview: 'Sign in as you always do.',
    status: 'New workspace',
    lead: tenantName => `You now belong to the workspace of ${tenantName}, too. It waits for you beside those you have: your account and your password stay the same.`,
  },
  da: {
    subject: tenantName => `Du er føjet til ${tenantName}`,
    preview: 'Log ind, som du plejer.',
    status: 'Nyt arbejdsområde',
    lead: tenantName => `Du hører nu også til arbejdsområdet hos ${tenantName}. Det venter på dig ved siden af dem, du har i forvejen: din konto og din adgangskode er de samme.`,
  },
}

export function memberAdded(ground: Ground): Letter {
  const { locale, name, tenantName, portalUrl } = ground
  const [say, all] = [words[locale], shared[locale]]
  return {
    locale, subject: say.subject(tenantName), preview: say.preview, heading: say.subject(tenantName),
    status: { tone: 'signal', word: say.status }, greeting: all.greeting(name),
    blocks: [
      { is: 'paragraph', text: say.lead(tenantName) },
      { is: 'action', label: all.open, url: portalUrl, hint: all.signIn },
    ],
    footer: [all.unexpected, ...toMember(ground)],
  }
}
