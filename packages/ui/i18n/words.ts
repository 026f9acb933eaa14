import type en from './locales/en/index.ts'

type Some<T> = { readonly [K in keyof T]?: T[K] extends string ? string : Some<T[K]> }

/** What an app may say in words of its own: they take the place of those that all surfaces share. */
export type OwnWords = Some<typeof en>
