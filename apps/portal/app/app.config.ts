// An entry is shown to those who have its permission in their workspace; its page asks for the same.
export default defineAppConfig({
  shell: {
    product: 'ui.product.portal',
    navigation: [
      { entries: [{ label: 'home.title', icon: 'i-lucide-house', to: '/' }] },
      {
        label: 'administration.title',
        entries: [
          { label: 'audit.title', icon: 'i-lucide-scroll-text', to: '/administration/audit', permission: 'audit:read' },
          { label: 'tokens.title', icon: 'i-lucide-key-round', to: '/administration/api-tokens', permission: 'tokens:write' },
          { label: 'webhooks.title', icon: 'i-lucide-webhook', to: '/administration/webhooks', permission: 'webhooks:write' },
        ],
      },
      {
        label: 'administration.help',
        entries: [{ label: 'support.title', icon: 'i-lucide-life-buoy', to: '/administration/support', permission: 'tickets:read' }],
      },
    ],
  },
})
