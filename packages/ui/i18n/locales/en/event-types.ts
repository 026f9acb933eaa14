// What each type of event is called, by its area and verb.
export default {
  eventTypes: {
    area: {
      tenant: 'Tenants', plan: 'Plans', subscription: 'Subscriptions', entitlement: 'Entitlements', partner: 'Partners', member: 'Members',
      mailbox: 'Mailboxes', mailing_list: 'Mailing lists',
      api_token: 'API tokens', person: 'People', platform_admin: 'Team', outbox: 'Outgoing mail', domain: 'Domains',
      ticket: 'Tickets', webhook: 'Webhooks', setting: 'Settings', support_access: 'Customer access', upstream: 'Upstreams',
      announcement: 'Announcements', second_factor: 'Two-step sign-in', data_export: 'Data exports',
      file_space: 'Files',
    },
    type: {
      tenant: {
        created: 'Tenant created', updated: 'Tenant changed', note_added: 'Note added', note_removed: 'Note removed',
        activated: 'Tenant ready', suspended: 'Tenant suspended', resumed: 'Suspension lifted', deleted: 'Tenant deleted',
        restored: 'Tenant restored', trial_changed: 'Trial changed', converted: 'Trial became a subscription',
        purge_started: 'Erasing began', purged: 'Tenant erased', resource_changed: 'Resource changed',
      },
      plan: { created: 'Plan added', changed: 'Plan changed' },
      subscription: {
        started: 'Subscription started', changed: 'Subscription changed', renewed: 'Subscription renewed', canceled: 'Subscription ended',
      },
      entitlement: { changed: 'Entitlement changed' },
      partner: {
        created: 'Partner added', updated: 'Partner changed', terminated: 'Contract ended', member_added: 'Partner’s employee added',
        member_removed: 'Partner’s employee removed',
      },
      member: {
        added: 'Member added', no_seat: 'No seat left for somebody', invited: 'Member invited', role_changed: 'Role changed',
        removed: 'Member removed', departure_changed: 'What somebody left changed', invitation_revoked: 'Invitation revoked',
        second_factor_changed: 'Two-step sign-in set up, or removed', second_factor_reset: 'Two-step sign-in reset',
        signed_in: 'Member signed in', disabled: 'Member disabled', enabled: 'Member enabled',
      },
      mailing_list: { created: 'Mailing list made', changed: 'Mailing list changed', deleted: 'Mailing list removed' },
      file_space: { quota_changed: 'How much the files may take changed' },
      mailbox: { changed: 'Mailbox changed', removed: 'Mailbox removed' },
      api_token: { created: 'API token made', revoked: 'API token revoked' },
      person: {
        created: 'Person added', updated: 'Person changed', disabled: 'Person disabled', enabled: 'Person enabled',
        signed_out: 'Person signed out everywhere', deleted: 'Person erased', session_ended: 'Session ended',
      },
      platform_admin: { granted: 'Somebody became an operator', revoked: 'Somebody is no longer an operator' },
      outbox: { changed: 'Mail to somebody' },
      domain: {
        claimed: 'Domain claimed', verified: 'Domain verified', changed: 'Domain changed', records_changed: 'DNS records changed',
        proof_changed: 'Proof of the domain changed', expired: 'Domain not proven in time', released: 'Domain released',
      },
      ticket: {
        opened: 'Ticket opened', answered: 'Ticket answered', changed: 'Ticket changed', noted: 'Internal note on a ticket',
        assigned: 'Ticket assigned',
      },
      webhook: {
        created: 'Webhook added', changed: 'Webhook changed', deleted: 'Webhook removed', disabled: 'Webhook stopped',
        test: 'Test',
      },
      announcement: {
        created: 'Announcement drafted', changed: 'Announcement changed', published: 'Announcement published',
        withdrawn: 'Announcement withdrawn', deleted: 'Announcement deleted', told: 'People are shown other announcements',
      },
      data_export: {
        started: 'Export started', progressed: 'Export went on', finished: 'Export ready', failed: 'Export failed',
        deleted: 'Export deleted',
      },
      setting: { changed: 'Setting changed' },
      second_factor: { policy_changed: 'Whether two-step sign-in is required changed' },
      support_access: {
        requested: 'Access asked for', started: 'Access began', denied: 'Access refused', ended: 'Access ended',
        used: 'Something done for the customer', mode_changed: 'Who lets operators in changed',
      },
      upstream: { changed: 'State of an upstream changed' },
    },
    every: 'Every event',
    everyOf: '{area}: every event',
    inState: '{what}: {state}',
  },
}
