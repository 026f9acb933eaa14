export default {
  navigation: {
    customers: 'Customers',
    running: 'Running',
    platform: 'Platform',
  },
}
