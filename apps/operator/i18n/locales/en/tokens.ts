export default {
  tokens: {
    title: 'API tokens',
  },
}
