// What the portal says in other words than the operator app: here the reader is the customer.
import type { OwnWords } from '@dezky/ui/words'

export default {
  ui: {
    auth: {
      disabledText: 'You cannot sign in at the moment: your account was disabled, or your workspace was deleted. Ask an owner of your workspace; owners ask whoever runs your Dezky.',
    },
  },
  audit: {
    title: 'Audit trail',
    failed: 'The audit trail could not be loaded',
    emptyText: 'Whenever somebody changes something in your workspace, it is written down here.',
    actor: { system: 'Dezky itself' },
    area: { tenant: 'The workspace', resource: 'What is set up', entitlement: 'What the plan includes', support_access: 'Operator access' },
    kind: { tenant: 'Workspace', resource: 'Part of the workspace', support_access: 'Operator access' },
    action: {
      tenant: {
        create: 'Created the workspace', update: 'Changed the workspace', activate: 'Opened the workspace',
        suspend: 'Suspended the workspace', resume: 'Opened the workspace again', delete: 'Deleted the workspace',
        restore: 'Restored the workspace', purge_start: 'Began erasing the workspace', purge: 'Erased the workspace',
        reconcile: 'Had everything checked',
      },
      entitlement: { override: 'Changed what the plan includes', override_end: 'Went back to what the plan includes' },
      resource: { repair: 'Repaired a part of the workspace' },
      support_access: { request: 'Asked to come into the workspace' },
    },
    proof: {
      action: 'Check it is untouched',
      title: 'Is everything as it was written?',
      lead: 'Every entry is tied to the one before it, so nothing can be changed, moved or left out without it showing.',
      failed: 'It could not be checked',
      proving: 'Reading everything from the first entry on',
      valid: 'Everything is as it was written',
      broken: 'Something is not as it was written',
      whatToDo: 'Download the trail now and keep it, and tell whoever runs your Dezky.',
      noCheckpoints: 'None yet. They appear when whoever runs your Dezky has them signed.',
      elsewhere: 'Your own copy',
      elsewhereText: 'Keep the trail and the public keys. With them anybody can check it on a machine of their own:',
    },
  },
  support: {
    lead: 'Ask whoever runs your Dezky, and read what they answered.',
    emptyTitle: 'You have not asked anything yet',
    emptyText: 'If something does not work, or you wonder how it is done: write, and you get an answer here.',
    search: 'Search your tickets',
    column: { activity: 'Last written' },
    status: { new: 'Sent', waiting_for_us: 'Being looked at', waiting_for_customer: 'Answered', resolved: 'Solved', closed: 'Closed' },
    side: { us: 'Support', customer: 'Your workspace' },
    missingText: 'The number may be mistyped.',
    answerLabel: 'Your message',
    send: 'Send',
    sendAndResolve: 'Send, and it is solved',
    sent: 'Sent',
    open: { action: 'Send', text: 'What is it about?', done: 'Ticket #{number} is sent' },
  },
  billing: {
    perSeat: 'Price of a seat',
    recurring: 'That is',
    change: { newest: 'Move to the newest version of this plan', newestText: 'The newest costs {price} a seat.' },
    newer: 'Move to the newest version of the plan',
    effects: { lost: 'You lose', gained: 'You gain' },
    end: { lead: 'You keep everything until then. Until then you can also change your mind.' },
    outlook: { terms: '{plan}, {seats} seat, {interval} | {plan}, {seats} seats, {interval}', overrideEnds: 'What was agreed for {what} ends; then: {value}' },
    entitlements: 'What you may use',
    entitlementsCaption: 'What your workspace may use, and why',
    entitlementsFailed: 'What you may use could not be loaded',
    why: { override: 'Agreed with you', suspended: 'The workspace is suspended' },
    historyCaption: 'What you subscribed to before, and what it cost a month',
  },
  contact: { none: 'Nobody named yet. Whoever runs your Dezky calls those you name here.' },
  eventTypes: {
    area: {
      tenant: 'The workspace', subscription: 'Subscription', entitlement: 'What the plan includes', support_access: 'Operator access',
    },
    type: {
      tenant: {
        created: 'Workspace created', updated: 'Workspace changed', activated: 'Workspace ready', suspended: 'Workspace suspended',
        resumed: 'Workspace opened again', deleted: 'Workspace deleted', restored: 'Workspace restored', purged: 'Workspace erased',
        resource_changed: 'A part of the workspace changed',
      },
      entitlement: { changed: 'What the plan includes changed' },
      support_access: { requested: 'An operator asked to come in', used: 'An operator did something here' },
    },
  },
  member: {
    emptyText: 'Invite the first one.',
    addLead: 'They take a seat. Their invitation goes out by mail in a moment.',
    parting: { daysHint: '1 to 365. Empty: as many as is usual here.' },
    endSessions: { consequence: 'They are signed out everywhere at once. They can sign in again.' },
  },
  invitation: { problem: { directory_pending: '{name} is still being set up. Try again in a moment.' } },
  tokens: {
    lead: 'Let your own programs work with this workspace. A token can never do more than you, and stops when you leave.',
    emptyText: 'Make one for each program and give it only what it needs. Then you can take it back without stopping the others.',
    permission: {
      'tenant-read': 'see the workspace', 'tenant-write': 'change the workspace’s details',
      'tenant-lifecycle': 'suspend, delete and restore the workspace',
      'members-read': 'see people', 'members-invite': 'invite people', 'members-write': 'change and remove people',
      'subscription-read': 'see the subscription', 'subscription-write': 'change the subscription',
      'events-read': 'follow what happens', 'tickets-read': 'read support tickets', 'tickets-write': 'open and answer support tickets',
    },
  },
  webhooks: {
    lead: 'Have your own programs told when something happens in this workspace.',
    emptyText: 'Add an address of yours. From then on it is told what happens: signed, in order, and again until it says that it has it.',
    delivery: { emptyText: 'Send a test, or wait for something to happen in your workspace.' },
  },
} satisfies OwnWords
