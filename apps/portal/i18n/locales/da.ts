import { administration, supportPage } from './da/administration.ts'
import { billingPage } from './da/billing-page.ts'
import { dataPage } from './da/data-page.ts'
import { did } from './da/did.ts'
import { files } from './da/files.ts'
import { firstSteps } from './da/first-steps.ts'
import { launcher } from './da/launcher.ts'
import { mail } from './da/mail.ts'
import { memberImport } from './da/member-import.ts'
import { profile } from './da/profile.ts'
import { security } from './da/security.ts'
import type en from './en.ts'

export default {
  administration,
  billingPage,
  dataPage,
  supportPage,
  memberImport,
  home: {
    title: 'Hjem',
    greeting: {
      morning: 'Godmorgen, {name}',
      day: 'Hej, {name}',
      evening: 'Godaften, {name}',
    },
    workspace: 'Arbejdsområde',
    role: 'Din rolle',
    status: 'Status',
    plan: 'Abonnement',
    seats: 'Pladser',
    created: 'Siden',
    activity: 'Det seneste',
    activityAll: 'Alt, hvad der er sket',
    activityFailed: 'Det seneste kunne ikke hentes',
    settingUp: 'Dit arbejdsområde bliver sat op. Siden følger selv med.',
    detailsFailed: 'Oplysningerne om dit arbejdsområde kunne ikke hentes',
  },
  launcher,
  security,
  firstSteps,
  profile,
  files,
  mail,
  workspace: {
    switch: 'Skift arbejdsområde',
    closedTitle: '{name} kan ikke bruges lige nu',
    closedText: 'Arbejdsområdet er lukket, enten af en ejer eller af dem, der driver jeres Dezky. En ejer ved mere. Du kan fortsætte i et andet arbejdsområde.',
    goTo: 'Gå til {name}',
    status: {
      pending: 'Sættes op', trial: 'Prøveperiode', active: 'Aktivt',
      suspended: 'Suspenderet', deleted: 'Slettet', purging: 'Ryddes', purged: 'Ryddet',
    },
  },
  role: { owner: 'Ejer', admin: 'Administrator', billing: 'Økonomi', helpdesk: 'Helpdesk', member: 'Medlem' },
  readiness: {
    title: 'Det er klar',
    caption: 'Det, der er klar i dit arbejdsområde',
    column: { name: 'Del', state: 'Tilstand', text: 'Sagt ligeud', changed: 'Ændret' },
    part: { 'directory-group': 'Personer', 'mail-domain': 'Mail', 'files-space': 'Filer' },
    state: {
      pending: 'Sættes op', ok: 'Klar',
      skipped: 'Ikke med', error: 'Kræver et kig', drifted: 'Bliver rettet', unknown: 'Intet svar',
    },
    'directory-group': {
      pending: 'Gruppen til jeres folk bliver lavet.',
      ok: 'Personer i arbejdsområdet kan logge ind.',
      skipped: 'Login er ikke en del af arbejdsområdet endnu.',
      error: 'Login til arbejdsområdet virker måske ikke lige nu. De, der driver jeres Dezky, kan se hvorfor.',
      drifted: 'Noget blev ændret udefra og bliver rettet op.',
      unknown: 'Kataloget svarer ikke lige nu. Intet er gået tabt.',
    },
    'mail-domain': {
      pending: 'Jeres maildomæne bliver lavet.',
      ok: 'Jeres maildomæne er på plads.',
      skipped: 'Mail er ikke en del af arbejdsområdet endnu.',
      error: 'Mail virker ikke lige nu. De, der driver jeres Dezky, kan se hvorfor.',
      drifted: 'Noget blev ændret udefra og bliver rettet op.',
      unknown: 'Mailserveren svarer ikke lige nu. Intet er gået tabt.',
    },
    'files-space': {
      pending: 'Jeres fælles filområde bliver lavet.',
      ok: 'Jeres fælles filområde er på plads.',
      skipped: 'Filer er ikke en del af arbejdsområdet endnu.',
      error: 'Filer virker ikke lige nu. De, der driver jeres Dezky, kan se hvorfor.',
      drifted: 'Noget blev ændret udefra og bliver rettet op.',
      unknown: 'Filserveren svarer ikke lige nu. Intet er gået tabt.',
    },
  },
  acting: {
    label: 'Handler for en kunde',
    banner: 'Du handler for {name} indtil {until}.',
    seen: 'Du er logget ind som dig selv. Alt, hvad du åbner, registreres og vises til ejerne.',
    end: 'Afslut',
    endedTitle: 'Din adgang er afsluttet',
    endedWhy: {
      operator: 'Du afsluttede den selv.', owner: 'En ejer af arbejdsområdet afsluttede den.', expired: 'Tiden var gået.',
      unanswered: 'Ingen svarede.', setting: 'Kunden lukker ikke længere operatører ind.', rights_lost: 'Du er ikke længere operatør.',
      tenant_shut: 'Arbejdsområdet blev lukket.',
    },
    endedText: 'Du kan ikke længere åbne arbejdsområdet. Bed om adgang igen fra kundens side.',
    backToCustomer: 'Tilbage til kundens side',
    backToAccesses: 'Tilbage til Kundeadgang',
  },
  operatorAccess: {
    title: 'Operatøradgang',
    lead: 'Om dem, der driver jeres Dezky, må komme ind i arbejdsområdet, og hvad de gjorde der.',
    legend: 'Må operatører komme ind?',
    mode: { never: 'Aldrig', ask: 'Spørg først', allowed: 'Tilladt' },
    modeText: {
      never: 'Ingen kommer ind. Det, der er åbent, afsluttes med det samme.',
      ask: 'En ejer lukker hver enkelt ind.',
      allowed: 'Den, der giver en grund, kommer ind i højst en time.',
    },
    list: 'Besøg',
    none: 'Ingen operatør har bedt om at komme ind.',
    failed: 'Besøgene kunne ikke hentes',
    state: { requested: 'Venter på dit svar', active: 'Inde nu', denied: 'Ikke lukket ind', ended: 'Afsluttet' },
    asked: 'Spurgt {when} om {minutes} minutter.',
    until: 'Indtil {when}.',
    approve: 'Luk ind',
    deny: 'Luk ikke ind',
    end: 'Afslut nu',
    opened: 'Hvad der blev åbnet: {count}',
    refused: 'afvist',
    did,
    usesFailed: 'Det, der blev åbnet, kunne ikke hentes',
    usesNone: 'Der er ikke åbnet noget endnu.',
    askedNow: 'En operatør beder om at komme ind',
    askedWhere: 'Åbn Operatøradgang i menuen for at svare.',
  },
  notYours: {
    title: 'Denne side er ikke for dig',
    role: 'I {workspace} har du rollen {role}, og siden er for andre. En ejer af arbejdsområdet kan give dig en rolle, der omfatter den.',
    acting: 'Siden er for arbejdsområdets egne folk og ikke for en operatør, der handler på dets vegne.',
  },
  announcement: {
    label: 'Meddelelser',
    dismiss: 'Luk »{title}«',
    dismissFailed: 'Meddelelsen kunne ikke lukkes',
  },
  away: {
    suspendedTitle: 'Dit arbejdsområde er sat på pause',
    suspendedText: 'Alt i det er gemt, men ingen kan bruge det, før det bliver åbnet igen. Spørg en ejer af arbejdsområdet; ejere spørger dem, der driver jeres Dezky. Prøv så igen her.',
    deletedTitle: '{name} er slettet',
    deletedText: 'Ingen kan længere bruge arbejdsområdet. Er det en fejl, så spørg en ejer af det.',
    deletedOwner: 'Ingen kan længere bruge arbejdsområdet. Indtil {until} kan det gendannes med alt, hvad der er i det: spørg dem, der driver jeres Dezky. Derefter slettes det for altid.',
    noWorkspaceTitle: 'Du har ikke noget arbejdsområde endnu',
    noWorkspaceText: 'Din konto virker, men hører ikke til et arbejdsområde. Bed en administrator af det arbejdsområde, du havde ventet her, om at tilføje dig.',
  },
} satisfies typeof en
