import type en from '../en/overview.ts'

export default {
  overview: {
    title: 'Overblik',
  },
} satisfies typeof en
