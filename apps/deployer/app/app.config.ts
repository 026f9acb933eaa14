// An entry is here as soon as its page is.
export default defineAppConfig({
  shell: {
    product: 'ui.product.deployer',
    palette: true,
    profile: '/account',
    navigation: [
      {
        entries: [
          { label: 'overview.title', icon: 'i-lucide-layout-grid', to: '/', key: 'o' },
          { label: 'quick.title', icon: 'i-lucide-rocket', to: '/deploy', key: 'd' },
        ],
      },
      {
        label: 'navigation.places',
        entries: [
          { label: 'places.title.hosts', icon: 'i-lucide-server', to: '/hosts', key: 'h' },
          { label: 'places.title.ingresses', icon: 'i-lucide-route', to: '/ingresses', key: 'i' },
          { label: 'places.title.registries', icon: 'i-lucide-container', to: '/registries', key: 'r' },
          { label: 'trail.title', icon: 'i-lucide-scroll-text', to: '/audit', key: 'a' },
        ],
      },
    ],
  },
})
