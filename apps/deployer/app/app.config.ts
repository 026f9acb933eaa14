// An entry is here as soon as its page is.
export default defineAppConfig({
  shell: {
    product: 'ui.product.deployer',
    palette: true,
    navigation: [
      {
        entries: [
          { label: 'overview.title', icon: 'i-lucide-layout-grid', to: '/', key: 'o' },
          { label: 'quick.title', icon: 'i-lucide-rocket', to: '/deploy', key: 'd' },
        ],
      },
    ],
  },
})
