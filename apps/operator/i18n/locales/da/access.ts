import type en from '../en/access.ts'

export default {
  access: {
    title: 'Kundeadgang',
  },
} satisfies typeof en
