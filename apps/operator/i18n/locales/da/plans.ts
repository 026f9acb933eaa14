import type en from '../en/plans.ts'

export default {
  plans: {
    title: 'Planer',
  },
} satisfies typeof en
