export default {
  plans: {
    title: 'Plans',
  },
}
