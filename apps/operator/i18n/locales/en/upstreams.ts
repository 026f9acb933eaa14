export default {
  upstreams: {
    title: 'Upstreams',
  },
}
