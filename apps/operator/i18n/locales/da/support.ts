import type en from '../en/support.ts'

export default {
  support: {
    title: 'Support',
  },
} satisfies typeof en
