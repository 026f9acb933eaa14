export default {
  tenant: {
    failed: 'The tenant could not be loaded',
    missingTitle: 'No tenant has this name',
    missingText: 'There is no tenant called {slug}. It may be mistyped.',
    back: 'All tenants',
    tabs: 'Parts of this tenant',
    tab: {
      overview: 'Overview', users: 'Users', resources: 'Resources', billing: 'Billing', audit: 'Audit', support: 'Support',
      danger: 'Danger zone',
    },
    reason: {
      billing: 'unpaid bills', abuse: 'abuse', customer: 'the customer’s own wish', security: 'security', legal: 'legal grounds',
    },
    standing: {
      plan: '{plan}, {count} seat | {plan}, {count} seats',
      trial: 'On trial until {when}',
      suspended: 'Suspended since {when}: {reason}',
      deleted: 'Deleted. Erased for good after {when}',
      ready: '{count} resource ready | All {count} resources ready',
    },
    details: 'Details',
    slug: 'Short name',
    plan: 'Plan',
    seats: 'Seats',
    created: 'Created',
    activated: 'Activated',
    notYet: 'Not yet',
    id: 'Id',
  },
}
