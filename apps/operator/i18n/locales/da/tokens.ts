import type en from '../en/tokens.ts'

export default {
  tokens: {
    title: 'API-nøgler',
  },
} satisfies typeof en
