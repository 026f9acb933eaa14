export default {
  partners: {
    title: 'Partners',
  },
}
