export { beginRemoval, endRemoval, isBeingRemoved, notePull, readPulledImages } from './pulled-image.store.ts'
export type { PulledImage } from './pulled-image.store.ts'
