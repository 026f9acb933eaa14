import type en from '../en/upstreams.ts'

export default {
  upstreams: {
    title: 'Bagvedliggende tjenester',
  },
} satisfies typeof en
