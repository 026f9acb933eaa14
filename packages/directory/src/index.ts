export type {
  Directory, DirectorySession, EnsuredGroup, GroupWish, LinkOptions, ObservedGroup, ObservedPerson, PersonChange, PersonWish, Probed,
} from './directory.ts'
export { readyTokenName, secondFactorGroup } from './directory.ts'
export { DirectoryConflict, DirectoryRejected, DirectoryUnavailable } from './errors.ts'
