// To somebody without a second factor: that their workspace asks for one and from when, or that it would like them to have one.
import type { FactsOf } from '../../outbox/index.ts'
import type { Letter } from '../letter.ts'
import type { Ground, Words } from './ground.ts'
import { moment, shared, toMember } from './ground.ts'

interface Occasion {
  subject: (tenantName: string) => string
  preview: string
  status: string
  lead: (tenantName: string) => string
  next: string
}

const words: Words<{ required: Occasion, reminder: Occasion, from: string, what: string }> = {
  en: {
    required: {
      subject: tenantName => `${tenantName} asks for two-step sign-in`,
      preview: 'It takes two minutes, and you need your phone.',
      status: 'To do',
      lead: tenantName => `The workspace of ${tenantName} asks everybody for a second step when they sign in.`,
      next: 'From then on you are led through it at your next sign-in. You can also do it today: open the menu with your name and choose “Sign-in and security”.',
    },
    reminder: {
      subject: tenantName => `Protect your account at ${tenantName}`,
      preview: 'It takes two minutes, and you need your phone.',
      status: 'To do',
      lead: tenantName => `Somebody who looks after the workspace of ${tenantName} would like you to set up two-step sign-in.`,
      next: 'Sign in, open the menu with your name and choose “Sign-in and security”.',
    },
    from: 'From',
    what: 'With it, a password that somebody else has got hold of is not enough to get into your account: you also show a code from an app, or use a passkey.',
  },
  da: {
    required: {
      subject: tenantName => `${tenantName} kræver totrinslogin`,
      preview: 'Det tager to minutter, og du skal bruge din telefon.',
      status: 'Skal gøres',
      lead: tenantName => `Arbejdsområdet hos ${tenantName} beder alle om et ekstra trin, når de logger ind.`,
      next: 'Fra da af bliver du ført igennem det, næste gang du logger ind. Du kan også gøre det i dag: åbn menuen med dit navn, og vælg »Login og sikkerhed«.',
    },
    reminder: {
      subject: tenantName => `Beskyt din konto hos ${tenantName}`,
      preview: 'Det tager to minutter, og du skal bruge din telefon.',
      status: 'Skal gøres',
      lead: tenantName => `En af dem, der tager sig af arbejdsområdet hos ${tenantName}, vil gerne have, at du sætter totrinslogin op.`,
      next: 'Log ind, åbn menuen med dit navn, og vælg »Login og sikkerhed«.',
    },
    from: 'Fra',
    what: 'Så er en adgangskode, som en anden har fået fat i, ikke nok til at komme ind på din konto: du viser også en kode fra en app eller bruger en adgangsnøgle.',
  },
}

export function secondFactorRequired(ground: Ground, { from }: FactsOf['second_factor_required']): Letter {
  return letter(ground, words[ground.locale].required, [[words[ground.locale].from, moment(new Date(from), ground.locale)]])
}

export function secondFactorReminder(ground: Ground): Letter {
  return letter(ground, words[ground.locale].reminder, [])
}

function letter(ground: Ground, occasion: Occasion, rows: readonly (readonly [string, string])[]): Letter {
  const { locale, name, tenantName, portalUrl } = ground
  const [all, subject] = [shared[locale], occasion.subject(tenantName)]
  return {
    locale, subject, preview: occasion.preview, heading: subject, status: { tone: 'amber', word: occasion.status },
    greeting: all.greeting(name),
    blocks: [
      { is: 'paragraph', text: occasion.lead(tenantName) },
      ...rows.length > 0 ? [{ is: 'facts' as const, rows }] : [],
      { is: 'paragraph', text: words[locale].what },
      { is: 'paragraph', text: occasion.next },
      { is: 'action', label: all.open, url: portalUrl, hint: all.signIn },
    ],
    footer: toMember(ground),
  }
}
