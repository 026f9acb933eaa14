import type en from '../en/audit.ts'

export default {
  audit: {
    title: 'Revisionslog',
  },
} satisfies typeof en
