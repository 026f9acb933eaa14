import type en from '../en/team.ts'

export default {
  team: {
    title: 'Team',
  },
} satisfies typeof en
