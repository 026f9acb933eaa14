// What differs between Infinite Scale and its fork OpenCloud: of what we ask, only what they are called.

export const products = {
  ocis: { name: 'ownCloud Infinite Scale' },
  opencloud: { name: 'OpenCloud' },
} as const
export type ProductName = keyof typeof products
export type Product = typeof products[ProductName]
