import type en from '../en/palette.ts'

export default {
  palette: {
    title: 'Gå til eller gør',
  },
} satisfies typeof en
