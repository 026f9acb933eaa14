import type en from '../en/people.ts'

export default {
  people: {
    title: 'Personer',
  },
} satisfies typeof en
