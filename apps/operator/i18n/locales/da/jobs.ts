import type en from '../en/jobs.ts'

export default {
  jobs: {
    title: 'Job',
  },
} satisfies typeof en
