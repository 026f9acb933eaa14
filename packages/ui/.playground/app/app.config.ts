export default defineAppConfig({
  shell: {
    product: 'ui.product.portal',
    navigation: [{
      entries: [
        { label: 'ui.product.portal', icon: 'i-lucide-component', to: '/' },
        { label: 'ui.product.operator', icon: 'i-lucide-square', to: '/alone' },
      ],
    }],
  },
})
