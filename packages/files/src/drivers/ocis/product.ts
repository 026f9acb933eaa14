// What differs between Infinite Scale and its fork OpenCloud: of what we ask, only how their operators call things.

export const products = {
  ocis: { name: 'ownCloud Infinite Scale', setting: 'OCIS_APP_TOKEN' },
  opencloud: { name: 'OpenCloud', setting: 'OPENCLOUD_APP_TOKEN' },
} as const
export type ProductName = keyof typeof products
export type Product = typeof products[ProductName]
