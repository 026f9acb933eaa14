export default defineAppConfig({
  shell: {
    product: 'ui.product.portal',
    navigation: [{ label: 'home.title', icon: 'i-lucide-house', to: '/' }],
  },
})
