// Groups and their entries in this order: overview, tenants, partners, people · customers: support, access, announcements, outbox ·
// running: upstreams, deployments, jobs, events · platform: audit, plans, tokens, webhooks, team, settings. An entry is here as soon as
// its page is.
export default defineAppConfig({
  shell: {
    product: 'ui.product.operator',
    palette: true,
    navigation: [
      {
        entries: [
          { label: 'overview.title', icon: 'i-lucide-layout-dashboard', to: '/', key: 'o' },
          { label: 'tenants.title', icon: 'i-lucide-building-2', to: '/tenants', key: 't' },
          { label: 'partners.title', icon: 'i-lucide-handshake', to: '/partners', key: 'p' },
          { label: 'people.title', icon: 'i-lucide-users', to: '/people', key: 'u' },
        ],
      },
      {
        label: 'navigation.customers',
        entries: [
          { label: 'support.title', icon: 'i-lucide-life-buoy', to: '/support', key: 's' },
          { label: 'access.title', icon: 'i-lucide-user-round-check', to: '/access', key: 'c' },
          { label: 'announcements.title', icon: 'i-lucide-megaphone', to: '/announcements', key: 'n' },
          { label: 'outbox.title', icon: 'i-lucide-mail', to: '/outbox', key: 'm' },
        ],
      },
      {
        label: 'navigation.running',
        entries: [
          { label: 'upstreams.title', icon: 'i-lucide-server', to: '/upstreams', key: 'r' },
          { label: 'deployments.title', icon: 'i-lucide-rocket', to: '/deployments', key: 'd' },
          { label: 'jobs.title', icon: 'i-lucide-list-checks', to: '/jobs', key: 'j' },
          { label: 'events.title', icon: 'i-lucide-activity', to: '/events', key: 'v' },
        ],
      },
      {
        label: 'navigation.platform',
        entries: [
          { label: 'audit.title', icon: 'i-lucide-scroll-text', to: '/audit', key: 'a' },
          { label: 'plans.title', icon: 'i-lucide-layers', to: '/plans', key: 'l' },
          { label: 'tokens.title', icon: 'i-lucide-key-round', to: '/tokens', key: 'k' },
          { label: 'webhooks.title', icon: 'i-lucide-webhook', to: '/webhooks', key: 'w' },
          { label: 'team.title', icon: 'i-lucide-shield-user', to: '/team', key: 'e' },
          { label: 'settings.title', icon: 'i-lucide-settings', to: '/settings', key: 'i' },
        ],
      },
    ],
  },
})
