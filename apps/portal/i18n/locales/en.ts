// The words of the portal. This file is the type every other language has to satisfy.
export default {
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
    settingUp: 'Your workspace is being set up. This page follows along by itself.',
    detailsFailed: 'The details of your workspace could not be loaded',
  },
  workspace: {
    switch: 'Switch workspace',
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
  away: {
    suspendedTitle: 'Your workspace is suspended',
    suspendedText: 'Everything in it is kept, but it cannot be used at the moment. An owner of the workspace knows more.',
    noWorkspaceTitle: 'You have no workspace yet',
    noWorkspaceText: 'Your account works, but it does not belong to a workspace. Ask an administrator of the workspace you expected here to add you.',
  },
}
