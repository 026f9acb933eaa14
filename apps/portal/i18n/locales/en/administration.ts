// What stands on the pages of those who look after a workspace.
export const administration = {
  title: 'Administration',
  help: 'Help',
  membersLead: 'Everybody who works here, and what they may do.',
  domainsLead: 'The domains you get mail at, and whether all is right with them.',
  auditLead: 'Who did what in your workspace, and what it changed. Nothing here can be altered afterwards.',
}

/** The page of a ticket. */
export const supportPage = {
  close: 'It is solved',
  settled: 'This is solved. Write again to open it once more; otherwise it is closed on {date}.',
}
