/** As long as nobody guesses, and without what an address would have to spell otherwise. */
export function newHookSecret(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(24)), byte => byte.toString(16).padStart(2, '0')).join('')
}
