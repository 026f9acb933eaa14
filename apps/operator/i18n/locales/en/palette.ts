export default {
  palette: {
    tenants: 'Tenants',
    domains: 'Domains',
    people: 'People',
    partners: 'Partners',
  },
}
