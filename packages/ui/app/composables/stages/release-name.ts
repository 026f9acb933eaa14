/** As much of a digest as people compare: `sha256:0123abcd…` is `0123abc`. */
export function shortDigest(digest: string): string {
  return digest.replace(/^sha256:/, '').slice(0, 7)
}

/** What people call a release: its tag, or where it has none, its digest. */
export function nameOf({ tag, digest }: { tag: string | null, digest: string }): string {
  return tag ?? shortDigest(digest)
}
