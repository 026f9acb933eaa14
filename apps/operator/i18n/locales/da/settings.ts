import type en from '../en/settings.ts'

export default {
  settings: {
    title: 'Indstillinger',
  },
} satisfies typeof en
