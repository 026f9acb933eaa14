// To somebody whose second factors were taken away, for they had lost them: whoever did not ask for it has to hear of it.
import type { Letter } from '../letter.ts'
import type { Ground, Words } from './ground.ts'
import { shared, toMember } from './ground.ts'

const words: Words<{
  subject: string
  preview: string
  status: string
  lead: (tenantName: string) => string
  next: string
  alarm: string
}> = {
  en: {
    subject: 'Your two-step sign-in was reset',
    preview: 'If you did not ask for it, somebody should know.',
    status: 'Reset',
    lead: tenantName => `Somebody who looks after the workspace of ${tenantName} has removed your app, your passkeys and your recovery codes, and signed you out everywhere.`,
    next: 'Sign in with your password, and set up new ones.',
    alarm: 'If you did not ask for this, sign in now, change your password, and tell whoever looks after your workspace.',
  },
  da: {
    subject: 'Dit totrinslogin er nulstillet',
    preview: 'Hvis du ikke har bedt om det, bør nogen få det at vide.',
    status: 'Nulstillet',
    lead: tenantName => `En af dem, der tager sig af arbejdsområdet hos ${tenantName}, har fjernet din app, dine adgangsnøgler og dine gendannelseskoder og logget dig ud alle steder.`,
    next: 'Log ind med din adgangskode, og sæt det op på ny.',
    alarm: 'Hvis du ikke har bedt om det, så log ind nu, skift din adgangskode, og sig det til dem, der tager sig af dit arbejdsområde.',
  },
}

export function secondFactorReset(ground: Ground): Letter {
  const { locale, name, tenantName, portalUrl } = ground
  const [say, all] = [words[locale], shared[locale]]
  return {
    locale, subject: say.subject, preview: say.preview, heading: say.subject, status: { tone: 'amber', word: say.status },
    greeting: all.greeting(name),
    blocks: [
      { is: 'paragraph', text: say.lead(tenantName) },
      { is: 'paragraph', text: say.next },
      { is: 'paragraph', text: say.alarm },
      { is: 'action', label: all.open, url: portalUrl, hint: all.signIn },
    ],
    footer: toMember(ground),
  }
}
