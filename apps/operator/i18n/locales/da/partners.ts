import type en from '../en/partners.ts'

export default {
  partners: {
    title: 'Partnere',
  },
} satisfies typeof en
