// Where each thing has its page.
export const leadsTo = {
  tenant: ({ slug }: { slug: string }) => `/tenants/${slug}`,
  person: ({ id }: { id: string }) => `/people/${id}`,
  partner: ({ slug }: { slug: string }) => `/partners/${slug}`,
}
