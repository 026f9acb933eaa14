// What is asked of each upstream, by the verb of its port.
export default {
  operations: {
    directory: {
      probe: 'Asked whether it answers', ensureGroup: 'Set up the tenant’s group', removeGroup: 'Removed the tenant’s group',
      ensurePerson: 'Set up a person’s account', updatePerson: 'Changed a person’s name, address or language',
      removePerson: 'Removed a person’s account', observePerson: 'Looked at a person’s account',
      setMemberships: 'Put a person into their groups', setReady: 'Opened or shut the way in to mail and files',
      requireSecondFactor: 'Required a second factor of a person, or no longer',
      removeSecondFactors: 'Took away the second factors of a person who had lost them',
      setEnabled: 'Let a person in or kept them out', invitationLink: 'Made a link to choose a password',
      voidInvitations: 'Made earlier links void', signOutEverywhere: 'Signed a person out everywhere',
      listSessions: 'Looked at a person’s sessions', endSession: 'Ended one session',
      observeGroup: 'Looked at the tenant’s group',
    },
    mail: {
      probe: 'Asked whether it answers', ensureDomain: 'Set up a domain', observeDomain: 'Looked at a domain',
      setDomainEnabled: 'Opened or shut a domain', setRelaying: 'Switched passing mail on to another server',
      dnsRecords: 'Asked which DNS records a domain needs', removeDomain: 'Erased a domain', ensureMailbox: 'Set up a mailbox',
      findMailbox: 'Looked for a mailbox', observeMailbox: 'Looked at a mailbox', setMailboxEnabled: 'Opened or shut a mailbox',
      setGroups: 'Set which shared mailboxes somebody opens', removeMailbox: 'Erased a mailbox',
      ensureGroup: 'Set up a shared mailbox', observeGroup: 'Looked at a shared mailbox', removeGroup: 'Erased a shared mailbox',
      ensureList: 'Set up an address that sends on', findList: 'Looked for an address that sends on',
      observeList: 'Looked at an address that sends on', removeList: 'Removed an address that sends on',
    },
    files: {
      probe: 'Asked whether it answers', ensureSpace: 'Set up the tenant’s space', observeSpace: 'Looked at the tenant’s space',
      setSpaceEnabled: 'Switched the space on or off', removeSpace: 'Erased the tenant’s space',
      ensureMember: 'Let somebody into the space', removeMember: 'Took somebody out of the space',
      ensurePerson: 'Set up a person’s account', observePerson: 'Looked at a person’s account',
      setPersonEnabled: 'Let a person in or kept them out', removePerson: 'Erased a person’s account and files',
    },
    smtp: { probe: 'Asked whether it answers', send: 'Sent a mail' },
    dns: { probe: 'Asked whether they answer', lookup: 'Looked a name up' },
  },
}
