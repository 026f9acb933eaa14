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
          { label: 'instances.title', icon: 'i-lucide-boxes', to: '/instances', key: 'n' },
          { label: 'compare.title', icon: 'i-lucide-git-compare-arrows', to: '/compare', key: 'c' },
        ],
      },
      {
        label: 'navigation.places',
        entries: [
          { label: 'places.title.hosts', icon: 'i-lucide-server', to: '/hosts', key: 'h' },
          { label: 'places.title.ingresses', icon: 'i-lucide-route', to: '/ingresses', key: 'i' },
          { label: 'places.title.registries', icon: 'i-lucide-container', to: '/registries', key: 'r' },
        ],
      },
      {
        label: 'navigation.watching',
        entries: [
          { label: 'hooks.title', icon: 'i-lucide-webhook', to: '/webhooks', key: 'w' },
          { label: 'events.title', icon: 'i-lucide-activity', to: '/events', key: 'e' },
          { label: 'trail.title', icon: 'i-lucide-scroll-text', to: '/audit', key: 'a' },
        ],
      },
      {
        label: 'navigation.settings',
        entries: [
          { label: 'transfer.title', icon: 'i-lucide-arrow-left-right', to: '/transfer', key: 'x' },
          { label: 'general.title', icon: 'i-lucide-settings', to: '/settings', key: 's' },
        ],
      },
    ],
  },
})
