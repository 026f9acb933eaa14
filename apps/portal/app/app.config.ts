export default defineAppConfig({
  shell: {
    product: 'ui.product.portal',
    navigation: [{ entries: [{ label: 'home.title', icon: 'i-lucide-house', to: '/' }] }],
  },
})
