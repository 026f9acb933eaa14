export type { Containers, HostFacts } from './containers.ts'
export type { ContainerDescription } from './description.ts'
export { ContainersConflict, ContainersRejected, ContainersUnavailable } from './errors.ts'
export type { RejectionReason } from './errors.ts'
export { imageReference } from './image.ts'
export type { ImageName, ImagePull, LocalImage, PullProgress, RegistryCredentials } from './image.ts'
export type {
  ContainerEvent, ExecResult, InstanceState, InstanceWish, LogLine, LogWish, Mount, ObservedInstance, Terminal, TerminalSize, Usage,
} from './instance.ts'
export { instanceLabel, isContainerName, ownerLabel } from './mark.ts'
