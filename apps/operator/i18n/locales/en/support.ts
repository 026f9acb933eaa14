export default {
  support: {
    title: 'Support',
  },
}
