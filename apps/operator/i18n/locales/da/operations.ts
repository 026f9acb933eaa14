import type en from '../en/operations.ts'

export default {
  operations: {
    directory: {
      probe: 'Spurgte, om den svarer', ensureGroup: 'Satte lejerens gruppe op', removeGroup: 'Fjernede lejerens gruppe',
      ensurePerson: 'Satte en persons konto op', updatePerson: 'Ændrede en persons navn, adresse eller sprog',
      removePerson: 'Fjernede en persons konto', observePerson: 'Så på en persons konto',
      setMemberships: 'Satte en person ind i sine grupper', setReady: 'Åbnede eller lukkede adgangen til mail og filer',
      requireSecondFactor: 'Krævede totrinslogin af en person, eller ikke længere',
      removeSecondFactors: 'Fjernede totrinslogin for en person, der havde mistet det',
      setEnabled: 'Lukkede en person ind eller ude', invitationLink: 'Lavede et link til at vælge adgangskode',
      voidInvitations: 'Gjorde tidligere links ugyldige', signOutEverywhere: 'Loggede en person ud overalt',
      listSessions: 'Så på en persons sessioner', endSession: 'Afsluttede én session', observeGroup: 'Så på lejerens gruppe',
    },
    mail: {
      probe: 'Spurgte, om den svarer', ensureDomain: 'Satte et domæne op', observeDomain: 'Så på et domæne',
      setDomainEnabled: 'Åbnede eller lukkede et domæne', setRelaying: 'Slog videresendelse til en anden server til eller fra',
      dnsRecords: 'Spurgte, hvilke DNS-poster et domæne skal have', removeDomain: 'Slettede et domæne',
      ensureMailbox: 'Satte en postkasse op', findMailbox: 'Ledte efter en postkasse', observeMailbox: 'Så på en postkasse',
      setMailboxEnabled: 'Åbnede eller lukkede en postkasse', setGroups: 'Bestemte, hvilke fælles postkasser nogen åbner',
      removeMailbox: 'Slettede en postkasse', ensureGroup: 'Satte en fælles postkasse op',
      observeGroup: 'Så på en fælles postkasse', removeGroup: 'Slettede en fælles postkasse',
      ensureList: 'Satte en adresse op, der sender videre', findList: 'Ledte efter en adresse, der sender videre',
      observeList: 'Så på en adresse, der sender videre', removeList: 'Fjernede en adresse, der sendte videre',
    },
    files: {
      probe: 'Spurgte, om den svarer', ensureSpace: 'Satte lejerens filområde op', observeSpace: 'Så på lejerens filområde',
      setSpaceEnabled: 'Slog filområdet til eller fra', removeSpace: 'Slettede lejerens filområde',
      ensureMember: 'Lukkede nogen ind i filområdet', removeMember: 'Tog nogen ud af filområdet',
      ensurePerson: 'Satte en persons konto op', observePerson: 'Så på en persons konto',
      setPersonEnabled: 'Lukkede en person ind eller ude', removePerson: 'Slettede en persons konto og filer',
    },
    smtp: { probe: 'Spurgte, om den svarer', send: 'Sendte en mail' },
    dns: { probe: 'Spurgte, om de svarer', lookup: 'Slog et navn op' },
  },
} satisfies typeof en
