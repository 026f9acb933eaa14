export const launcher = {
  title: 'Apps',
  failed: 'Your apps could not be loaded',
  none: 'Nothing to open yet',
  noneText: 'Mail and files appear here as soon as they are part of your workspace.',
  app: { mail: 'Mail', files: 'Files', office: 'Office' },
  about: { mail: 'Your mail and calendar', files: 'Your own files, and those you share', office: 'Write, count and present together' },
  newTab: 'opens in a new tab',
  state: {
    preparing: 'Being set up for you', failed: 'Not working right now. It is being looked at.', unreachable: 'Does not answer right now.',
  },
}
