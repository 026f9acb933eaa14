export default {
  people: {
    title: 'People',
  },
}
