// The page of the subscription, and asking for another.
export const billingPage = {
  title: 'Subscription',
  pageLead: 'What you subscribe to, what it gives you, and who pays for it.',
  onlyOwners: 'Owners of the workspace and those who look after billing can change this.',
  askInstead: 'Owners of the workspace and those who look after billing can change this. You can ask support for a change.',
  ask: 'Ask for a change',
  askLead: 'See what it would come to, and send it to support. Nothing is changed by that.',
  askSubject: 'Please change our subscription',
  note: 'Anything to add?',
  nextPeriod: 'With the next period',
}
