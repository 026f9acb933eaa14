export default defineAppConfig({
  shell: {
    product: 'ui.product.operator',
    navigation: [
      { label: 'tenants.title', icon: 'i-lucide-building-2', to: '/tenants' },
      { label: 'outbox.title', icon: 'i-lucide-mail', to: '/outbox' },
    ],
  },
})
