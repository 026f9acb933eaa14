export default {
  team: {
    title: 'Team',
  },
}
