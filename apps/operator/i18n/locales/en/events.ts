export default {
  events: {
    title: 'Events',
  },
}
