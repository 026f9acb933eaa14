export type { Directory, GroupWish, LinkOptions, ObservedGroup, PersonWish } from './directory.ts'
export { DirectoryConflict, DirectoryRejected, DirectoryUnavailable } from './errors.ts'
