import type en from '../en/navigation.ts'

export default {
  navigation: {
    customers: 'Kunder',
    running: 'Drift',
    platform: 'Platform',
  },
} satisfies typeof en
