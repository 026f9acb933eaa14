// Which of a repository's tags a stage follows.

/** By which of several is the newest: the day its image was built, its version, or its name, with numbers in it counted as numbers. */
export type TagOrder = 'created' | 'semver' | 'name'

/**
 * `glob`: `*` is any number of characters, `?` one. `regex`: in the syntax of RE2, and about the whole tag. `semver`: a range as npm
 * writes them; `v1.2.3` is a version, `1.2` is none. `newest`: of all there are. Prereleases are versions like `1.2.3-rc.1`, and so is
 * `1.2.3-alpine`; where they are not asked for, only a range that names one of the same version lets them in.
 */
export type TagRule =
  | { kind: 'exact', tag: string }
  | { kind: 'glob', pattern: string, by: TagOrder }
  | { kind: 'regex', pattern: string, by: TagOrder }
  | { kind: 'semver', range: string, prereleases: boolean }
  | { kind: 'newest', by: 'created' | 'semver', prereleases: boolean }

export interface Tag {
  name: string
  /** When its image was built; without it nothing is ordered by that. */
  createdAt?: Date | null
}
