export default {
  palette: {
    title: 'Go to or do',
  },
}
