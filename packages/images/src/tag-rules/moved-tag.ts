/** What became of a tag between two looks. `moved`: it stands for another image than before, under the same name. */
export type TagChange = 'unchanged' | 'appeared' | 'moved' | 'vanished'

/** The digests it stood for; null where the registry said that there was no such tag. */
export function movedTag(before: string | null, after: string | null): TagChange {
  if (before === after) return 'unchanged'
  if (before === null) return 'appeared'
  return after === null ? 'vanished' : 'moved'
}
