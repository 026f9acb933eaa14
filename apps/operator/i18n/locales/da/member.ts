import type en from '../en/member.ts'

export default {
  member: {
    title: 'Medlemmer',
    caption: 'Personer hos lejeren',
    count: '{count} person | {count} personer',
    failed: 'Medlemmerne kunne ikke hentes',
    emptyTitle: 'Ingen medlemmer endnu',
    emptyText: 'Den første administrator kommer frem her, når lejeren er oprettet.',
    column: { name: 'Navn', role: 'Rolle', state: 'Tilstand', lastSignIn: 'Sidste login', action: 'Handlinger' },
    role: { owner: 'Ejer', admin: 'Administrator', billing: 'Økonomi', helpdesk: 'Helpdesk', member: 'Medlem' },
    state: { pending: 'Sættes op', invited: 'Inviteret', expired: 'Invitation udløbet', active: 'Aktiv' },
    never: 'Aldrig',
  },
  invitation: {
    action: 'Invitationslink',
    actionFor: 'Invitationslink til {name}',
    title: 'Invitationslink til {name}',
    lead: 'Send det selv til {email}. Den, der åbner det, kan vælge adgangskoden, én gang.',
    link: 'Link',
    onlyMailed: 'Linket er på vej til {email}, og til ingen anden.',
    expires: 'Udløber {when}',
    replaces: 'Det erstatter tidligere links til {name}; de holder op med at virke.',
    shownOnce: 'Det gemmes ikke: når du lukker her, kan det ikke vises igen.',
    failed: 'Der blev ikke lavet noget link',
    problem: {
      directory_pending: '{name} er stadig ved at blive sat op i kataloget. Prøv igen om et øjeblik.',
    },
    done: 'Færdig',
  },
} satisfies typeof en
