// The words of the portal. This file is the type every other language has to satisfy.
import { administration, supportPage } from './en/administration.ts'
import { billingPage } from './en/billing-page.ts'
import { dataPage } from './en/data-page.ts'
import { did } from './en/did.ts'
import { files } from './en/files.ts'
import { firstSteps } from './en/first-steps.ts'
import { launcher } from './en/launcher.ts'
import { mail } from './en/mail.ts'
import { memberImport } from './en/member-import.ts'
import { profile } from './en/profile.ts'
import { security } from './en/security.ts'

export default {
  administration,
  billingPage,
  dataPage,
  supportPage,
  memberImport,
  home: {
    title: 'Home',
    greeting: {
      morning: 'Good morning, {name}',
      day: 'Hello, {name}',
      evening: 'Good evening, {name}',
    },
    workspace: 'Workspace',
    role: 'Your role',
    status: 'Status',
    plan: 'Plan',
    seats: 'Seats',
    created: 'Since',
    activity: 'What happened last',
    activityAll: 'Everything that happened',
    activityFailed: 'What happened last could not be loaded',
    settingUp: 'Your workspace is being set up. This page follows along by itself.',
    detailsFailed: 'The details of your workspace could not be loaded',
  },
  launcher,
  security,
  firstSteps,
  profile,
  files,
  mail,
  workspace: {
    switch: 'Switch workspace',
    closedTitle: '{name} cannot be used right now',
    closedText: 'This workspace was closed, by its owner or by whoever runs your Dezky. An owner of it knows more. You can go on in another workspace.',
    goTo: 'Go to {name}',
    status: {
      pending: 'Being set up', trial: 'Trial', active: 'Active',
      suspended: 'Suspended', deleted: 'Deleted', purging: 'Being erased', purged: 'Erased',
    },
  },
  role: { owner: 'Owner', admin: 'Administrator', billing: 'Billing', helpdesk: 'Help desk', member: 'Member' },
  readiness: {
    title: 'What is ready',
    caption: 'What is ready in your workspace',
    column: { name: 'Part', state: 'State', text: 'In plain words', changed: 'Changed' },
    part: { 'directory-group': 'People', 'mail-domain': 'Mail', 'files-space': 'Files' },
    state: {
      pending: 'Being set up', ok: 'Ready',
      skipped: 'Not included', error: 'Needs attention', drifted: 'Being corrected', unknown: 'No answer',
    },
    'directory-group': {
      pending: 'The group for your people is being made.',
      ok: 'People of this workspace can sign in.',
      skipped: 'Sign-in is not part of this workspace yet.',
      error: 'Signing in to this workspace may not work right now. Whoever runs your Dezky can see why.',
      drifted: 'Something was changed from outside and is being put right.',
      unknown: 'The directory does not answer right now. Nothing is lost.',
    },
    'mail-domain': {
      pending: 'Your mail domain is being made.',
      ok: 'Your mail domain is in place.',
      skipped: 'Mail is not part of this workspace yet.',
      error: 'Mail is not working right now. Whoever runs your Dezky can see why.',
      drifted: 'Something was changed from outside and is being put right.',
      unknown: 'The mail server does not answer right now. Nothing is lost.',
    },
    'files-space': {
      pending: 'Your shared space is being made.',
      ok: 'Your shared space is in place.',
      skipped: 'Files are not part of this workspace yet.',
      error: 'Files are not working right now. Whoever runs your Dezky can see why.',
      drifted: 'Something was changed from outside and is being put right.',
      unknown: 'The file server does not answer right now. Nothing is lost.',
    },
  },
  acting: {
    label: 'Acting for a customer',
    banner: 'You act for {name} until {until}.',
    seen: 'You are signed in as yourself. Everything you open is recorded and shown to the owners.',
    end: 'End',
    endedTitle: 'Your access has ended',
    endedWhy: {
      operator: 'You ended it.', owner: 'An owner of the workspace ended it.', expired: 'Its time was over.',
      unanswered: 'Nobody answered.', setting: 'The customer lets no operator in any more.',
      rights_lost: 'You are no operator any more.', tenant_shut: 'The workspace was shut.',
    },
    endedText: 'You can no longer open this workspace. To go on, ask again from the customer’s page.',
    backToCustomer: 'Back to the customer’s page',
    backToAccesses: 'Back to customer access',
  },
  operatorAccess: {
    title: 'Operator access',
    lead: 'Whether the people who run your Dezky may come into this workspace, and what they did there.',
    legend: 'May operators come in?',
    mode: { never: 'Never', ask: 'Ask first', allowed: 'Allowed' },
    modeText: {
      never: 'Nobody comes in. What is open ends at once.',
      ask: 'An owner lets each one in.',
      allowed: 'Whoever gives a reason comes in for an hour at most.',
    },
    list: 'Visits',
    none: 'No operator has asked to come in.',
    failed: 'The visits could not be loaded',
    state: { requested: 'Waits for your answer', active: 'Inside now', denied: 'Not let in', ended: 'Ended' },
    asked: 'Asked {when}, for {minutes} minutes.',
    until: 'Until {when}.',
    approve: 'Let in',
    deny: 'Do not let in',
    end: 'End now',
    opened: 'What was opened: {count}',
    refused: 'refused',
    did,
    usesFailed: 'What was opened could not be loaded',
    usesNone: 'Nothing has been opened yet.',
    askedNow: 'An operator asks to come in',
    askedWhere: 'Open Operator access in the navigation to answer.',
  },
  notYours: {
    title: 'This page is not for you',
    role: 'In {workspace} you have the role {role}, and this page is for others. An owner of the workspace can give you one that includes it.',
    acting: 'This page is for the workspace’s own people, and not for an operator who acts for it.',
  },
  announcement: {
    label: 'Announcements',
    dismiss: 'Dismiss “{title}”',
    dismissFailed: 'The announcement could not be dismissed',
  },
  away: {
    suspendedTitle: 'Your workspace is suspended',
    suspendedText: 'Everything in it is kept, but nobody can use it until it is opened again. Ask an owner of the workspace; owners ask whoever runs your Dezky. Then try again here.',
    deletedTitle: '{name} has been deleted',
    deletedText: 'Nobody can use the workspace any more. If this was a mistake, ask an owner of it.',
    deletedOwner: 'Nobody can use the workspace any more. Until {until} it can be restored with everything in it: ask whoever runs your Dezky. After that it is erased for good.',
    noWorkspaceTitle: 'You have no workspace yet',
    noWorkspaceText: 'Your account works, but it does not belong to a workspace. Ask an administrator of the workspace you expected here to add you.',
  },
}
