import type en from './en.ts'

export default {
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
    settingUp: 'Dit arbejdsområde bliver sat op. Siden følger selv med.',
    detailsFailed: 'Oplysningerne om dit arbejdsområde kunne ikke hentes',
  },
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
  away: {
    suspendedTitle: 'Dit arbejdsområde er sat på pause',
    suspendedText: 'Alt i det er gemt, men ingen kan bruge det, før det bliver åbnet igen. Spørg en ejer af arbejdsområdet; ejere spørger dem, der driver jeres Dezky. Prøv så igen her.',
    noWorkspaceTitle: 'Du har ikke noget arbejdsområde endnu',
    noWorkspaceText: 'Din konto virker, men hører ikke til et arbejdsområde. Bed en administrator af det arbejdsområde, du havde ventet her, om at tilføje dig.',
  },
} satisfies typeof en
