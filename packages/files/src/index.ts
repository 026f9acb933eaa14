export { FilesConflict, FilesRejected, FilesUnavailable } from './errors.ts'
export type {
  Files, ObservedMember, ObservedPerson, ObservedSpace, PersonWish, Probed, SpaceMember, SpaceRef, SpaceRole, SpaceWish,
} from './files.ts'
export { spaceName } from './space-name.ts'
