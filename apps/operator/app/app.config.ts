export default defineAppConfig({
  shell: {
    product: 'ui.product.operator',
    navigation: [{ label: 'tenants.title', icon: 'i-lucide-building-2', to: '/tenants' }],
  },
})
