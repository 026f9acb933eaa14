export default {
  log: { search: 'Search the log', follow: 'Follow', notFound: 'No line holds this.' },
}
