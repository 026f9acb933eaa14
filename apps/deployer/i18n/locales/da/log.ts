import type en from '../en/log.ts'

export default {
  log: { search: 'Søg i loggen', follow: 'Følg', notFound: 'Ingen linje indeholder dette.' },
} satisfies typeof en
