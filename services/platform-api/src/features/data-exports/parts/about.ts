import type { Readable } from '../../../database/index.ts'

/** Whose export it is. */
export interface Workspace { id: string, slug: string, name: string }

/** What each part is read with: one moment of the database, in the workspace's own scope. */
export interface Source {
  db: Readable
  workspace: Workspace
  /** For whom it is made. */
  readerId: string
}
