import type en from '../en/billing.ts'

export default {
  billing: {
    title: 'Abonnement',
  },
} satisfies typeof en
