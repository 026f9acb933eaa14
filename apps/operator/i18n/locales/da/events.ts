import type en from '../en/events.ts'

export default {
  events: {
    title: 'Hændelser',
  },
} satisfies typeof en
