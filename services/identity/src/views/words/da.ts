import { accountDa } from './account.da.ts'
import type { Words } from './en.ts'

function minutes(n: number): string {
  return n === 1 ? '1 minut' : `${n} minutter`
}

export const da: Words = {
  ...accountDa,
  language: 'Dansk',
  email: 'E-mailadresse',
  password: 'Adgangskode',
  show: 'Vis',
  hide: 'Skjul',
  showPassword: 'Vis adgangskode',
  hidePassword: 'Skjul adgangskode',
  surfaces: {
    'dezky-portal': 'portalen', 'dezky-operator': 'operatørappen', 'dezky-deployer': 'deployeren',
    stalwart: 'din mail', ocis: 'dine filer',
  },
  toSurface: surface => `Gå til ${surface}`,
  languages: 'Sprog',
  signIn: {
    title: 'Log ind',
    lead: surface => `for at fortsætte til ${surface}`,
    leadAccount: 'for at fortsætte til din konto',
    submit: 'Log ind',
    forgotten: 'Har du glemt din adgangskode?',
    wrong: 'E-mailadressen og adgangskoden passer ikke sammen. Se dem begge efter, og prøv igen.',
    expired: 'Denne login er udløbet',
    expiredLead: 'Siden stod åben for længe, eller du er logget ind i en anden fane. Begynd forfra dér, hvor du kom fra.',
  },
  locked: {
    title: 'For mange forsøg',
    lead: n => `Af hensyn til sikkerheden prøver vi ikke mere lige nu. Kom tilbage om ${minutes(n)}.`,
    hint: 'Var det ikke dig, der prøvede? Din konto er i sikkerhed: adgangskoden blev ikke gættet.',
  },
  choose: {
    welcome: name => `Velkommen, ${name}`,
    again: 'Vælg en ny adgangskode',
    lead: email => `Vælg en adgangskode til ${email}. Fremover logger du ind med den.`,
    label: 'Ny adgangskode',
    rule: n => `Mindst ${n} tegn. Nogle ord efter hinanden er lette at huske og svære at gætte.`,
    submit: 'Gem adgangskoden og fortsæt',
    replaces: email => `Denne browser er logget ind som ${email}. Fortsætter du, bliver den konto logget ud her.`,
  },
  change: {
    title: 'Skift adgangskode',
    lead: email => `For ${email}. Dine andre enheder bliver logget ud.`,
    current: 'Nuværende adgangskode',
    label: 'Ny adgangskode',
    submit: 'Skift adgangskode',
    wrong: 'Det er ikke din nuværende adgangskode.',
    done: 'Din adgangskode er skiftet',
    doneLead: 'Dine andre enheder er logget ud.',
  },
  faults: {
    tooShort: n => `Den er for kort: brug mindst ${n} tegn.`,
    tooLong: n => `Den er for lang: brug højst ${n} tegn.`,
    namesYou: 'Den indeholder dit navn eller din e-mailadresse. Vælg noget, andre ikke ville komme på.',
    guessable: 'Den er noget af det første, nogen ville prøve. Vælg noget mindre almindeligt.',
  },
  forgotten: {
    title: 'Glemt adgangskode',
    lead: 'Skriv din e-mailadresse, så sender vi dig et link til at vælge en ny adgangskode.',
    submit: 'Send link',
    sent: 'Se i din indbakke',
    sentLead: email => `Hvis ${email} hører til en konto, er et link på vej. Det virker i en time.`,
    unavailable: 'Spørg din administrator',
    unavailableLead: 'Denne sky sender ikke mail. Din administrator kan give dig et link til at vælge en ny adgangskode.',
    back: 'Tilbage til login',
  },
  mail: {
    subject: 'Vælg en ny adgangskode',
    text: (name, url) => `Hej ${name}\n\nMed dette link kan du vælge en ny adgangskode. Det virker én gang, i en time:\n\n`
      + `${url}\n\nHar du ikke bedt om det, behøver du ikke gøre noget.\n`,
  },
  link: {
    used: 'Linket er brugt',
    usedLead: 'Det virkede én gang, og der blev valgt en adgangskode med det. Log ind med den.',
    expired: 'Linket er udløbet',
    voided: 'Linket virker ikke længere',
    voidedLead: 'Det er blevet erstattet eller trukket tilbage. Brug det nyeste link, du har fået, eller spørg din administrator.',
    unknown: 'Linket virker ikke',
    unknownLead: 'Måske gik en del af det tabt, da det blev kopieret. Åbn det igen dér, hvor du fandt det.',
    askAgain: 'Bed din administrator om et nyt.',
    disabled: 'Kontoen er slået fra',
    disabledLead: 'Din administrator kan slå den til igen.',
  },
  signOut: {
    title: 'Vil du logge ud?',
    lead: email => `Du er logget ind som ${email}. Du bliver logget ud af alle Dezkys flader i denne browser.`,
    submit: 'Log ud',
    stay: 'Forbliv logget ind',
    done: 'Du er logget ud',
    doneLead: 'Du kan lukke siden.',
    working: 'Du bliver logget ud …',
  },
  error: {
    title: 'Det lykkedes ikke',
    refused: 'Siden, der sendte dig hertil, bad om noget, der ikke kan lade sig gøre.',
    failed: 'Noget gik galt hos os. Prøv igen om et øjeblik.',
    crossSite: 'Formularen kom fra et andet websted og blev derfor ikke brugt. Åbn siden igen, og prøv på ny.',
    notFound: 'Her er ingen side',
    notFoundLead: 'Adressen er ikke en af vores. Måske mangler en del af den.',
    details: 'Detaljer til din administrator',
  },
}
