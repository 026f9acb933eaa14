// An entry is shown to those whom its page is for: the page says so in its meta, and nothing else does.
export default defineAppConfig({
  shell: {
    product: 'ui.product.portal',
    profile: '/profile',
    navigation: [
      { entries: [{ label: 'home.title', icon: 'i-lucide-house', to: '/' }] },
      {
        label: 'administration.title',
        entries: [
          { label: 'member.title', icon: 'i-lucide-users', to: '/administration/members' },
          { label: 'domain.title', icon: 'i-lucide-globe', to: '/administration/domains' },
          { label: 'billingPage.title', icon: 'i-lucide-receipt-text', to: '/administration/subscription' },
          { label: 'security.title', icon: 'i-lucide-shield-check', to: '/administration/security' },
          { label: 'operatorAccess.title', icon: 'i-lucide-user-round-check', to: '/administration/access' },
          { label: 'mail.title', icon: 'i-lucide-mail', to: '/administration/mail' },
          { label: 'files.title', icon: 'i-lucide-folder', to: '/administration/files' },
          { label: 'audit.title', icon: 'i-lucide-scroll-text', to: '/administration/audit' },
          { label: 'tokens.title', icon: 'i-lucide-key-round', to: '/administration/api-tokens' },
          { label: 'webhooks.title', icon: 'i-lucide-webhook', to: '/administration/webhooks' },
          { label: 'dataPage.title', icon: 'i-lucide-database', to: '/administration/data' },
        ],
      },
      {
        label: 'administration.help',
        entries: [{ label: 'support.title', icon: 'i-lucide-life-buoy', to: '/administration/support' }],
      },
    ],
  },
})
