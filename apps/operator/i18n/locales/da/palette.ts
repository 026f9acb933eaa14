import type en from '../en/palette.ts'

export default {
  palette: {
    tenants: 'Lejere',
    domains: 'Domæner',
    people: 'Personer',
    partners: 'Partnere',
  },
} satisfies typeof en
