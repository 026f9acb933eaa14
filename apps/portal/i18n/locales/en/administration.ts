// What stands on the pages of those who look after a workspace.
export const administration = {
  title: 'Administration',
  auditLead: 'Who did what in your workspace, and what it changed. Nothing here can be altered afterwards.',
}
