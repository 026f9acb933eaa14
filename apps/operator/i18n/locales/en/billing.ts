export default {
  billing: {
    title: 'Billing',
  },
}
