export default {
  access: {
    title: 'Customer access',
  },
}
