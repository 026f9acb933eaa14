/** Gives the reader a file that was made here. */
export function saveFile(contents: Blob, name: string): void {
  const url = URL.createObjectURL(contents)
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  // The browser has begun reading by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
