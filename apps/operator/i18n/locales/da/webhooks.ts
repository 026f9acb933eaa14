import type en from '../en/webhooks.ts'

export default {
  webhooks: {
    title: 'Webhooks',
  },
} satisfies typeof en
