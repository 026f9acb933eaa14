import type en from '../en/event-types.ts'

export default {
  eventTypes: {
    area: {
      tenant: 'Lejere', plan: 'Planer', subscription: 'Abonnementer', entitlement: 'Rettigheder', partner: 'Partnere', member: 'Medlemmer',
      mailbox: 'Postkasser', mailing_list: 'Maillister',
      api_token: 'API-nøgler', person: 'Personer', platform_admin: 'Team', outbox: 'Udgående mail',
      domain: 'Domæner', ticket: 'Sager', webhook: 'Webhooks', setting: 'Indstillinger', support_access: 'Kundeadgang',
      upstream: 'Upstreams', announcement: 'Meddelelser', second_factor: 'Totrinslogin', data_export: 'Dataeksporter',
      file_space: 'Filer',
    },
    type: {
      tenant: {
        created: 'Lejer oprettet', updated: 'Lejer ændret', note_added: 'Note tilføjet', note_removed: 'Note fjernet',
        activated: 'Lejer klar', suspended: 'Lejer suspenderet', resumed: 'Suspendering ophævet', deleted: 'Lejer slettet',
        restored: 'Lejer gendannet', trial_changed: 'Prøveperiode ændret', converted: 'Prøve blev til abonnement',
        purge_started: 'Endelig sletning begyndt', purged: 'Lejer slettet endeligt', resource_changed: 'Ressource ændret',
      },
      plan: { created: 'Plan tilføjet', changed: 'Plan ændret' },
      subscription: {
        started: 'Abonnement begyndt', changed: 'Abonnement ændret', renewed: 'Abonnement fornyet', canceled: 'Abonnement ophørt',
      },
      entitlement: { changed: 'Rettighed ændret' },
      partner: {
        created: 'Partner tilføjet', updated: 'Partner ændret', terminated: 'Aftale ophørt',
        member_added: 'Medarbejder hos partner tilføjet', member_removed: 'Medarbejder hos partner fjernet',
      },
      member: {
        added: 'Medlem tilføjet', no_seat: 'Ingen plads tilbage til nogen', invited: 'Medlem inviteret', role_changed: 'Rolle ændret',
        removed: 'Medlem fjernet', departure_changed: 'Det, nogen efterlod, er ændret', invitation_revoked: 'Invitation trukket tilbage',
        second_factor_changed: 'Totrinslogin sat op eller fjernet', second_factor_reset: 'Totrinslogin nulstillet',
        signed_in: 'Medlem loggede ind', disabled: 'Medlem spærret', enabled: 'Åbnet for medlem igen',
      },
      mailing_list: { created: 'Mailliste lavet', changed: 'Mailliste ændret', deleted: 'Mailliste fjernet' },
      file_space: { quota_changed: 'Hvor meget filerne må fylde, er ændret' },
      mailbox: { changed: 'Postkasse ændret', removed: 'Postkasse fjernet' },
      api_token: { created: 'API-nøgle oprettet', revoked: 'API-nøgle tilbagekaldt' },
      person: {
        created: 'Person tilføjet', updated: 'Person ændret', disabled: 'Person deaktiveret', enabled: 'Person aktiveret',
        signed_out: 'Person logget ud overalt', deleted: 'Person slettet', session_ended: 'Session afsluttet',
      },
      platform_admin: { granted: 'Nogen blev operatør', revoked: 'Nogen er ikke længere operatør' },
      outbox: { changed: 'Mail til nogen' },
      domain: {
        claimed: 'Domæne gjort krav på', verified: 'Domæne bekræftet', changed: 'Domæne ændret', records_changed: 'DNS-poster ændret',
        proof_changed: 'Domænets bevis ændret', expired: 'Domæne ikke bekræftet i tide', released: 'Domæne frigivet',
      },
      ticket: {
        opened: 'Sag åbnet', answered: 'Sag besvaret', changed: 'Sag ændret', noted: 'Intern note til en sag', assigned: 'Sag tildelt',
      },
      webhook: {
        created: 'Webhook tilføjet', changed: 'Webhook ændret', deleted: 'Webhook fjernet', disabled: 'Webhook stoppet', test: 'Prøve',
      },
      announcement: {
        created: 'Kladde til meddelelse skrevet', changed: 'Meddelelse ændret', published: 'Meddelelse offentliggjort',
        withdrawn: 'Meddelelse trukket tilbage', deleted: 'Meddelelse slettet', told: 'Folk får vist andre meddelelser',
      },
      data_export: {
        started: 'Eksport startet', progressed: 'Eksport kom videre', finished: 'Eksport klar', failed: 'Eksport mislykkedes',
        deleted: 'Eksport slettet',
      },
      setting: { changed: 'Indstilling ændret' },
      second_factor: { policy_changed: 'Om totrinslogin kræves, er ændret' },
      support_access: {
        requested: 'Bedt om adgang', started: 'Adgang begyndt', denied: 'Adgang afvist', ended: 'Adgang ophørt',
        used: 'Noget gjort for kunden', mode_changed: 'Hvem der lukker operatører ind, er ændret',
      },
      upstream: { changed: 'Tilstanden af en upstream ændret' },
    },
    every: 'Alle hændelser',
    everyOf: '{area}: alle hændelser',
    inState: '{what}: {state}',
  },
} satisfies typeof en
