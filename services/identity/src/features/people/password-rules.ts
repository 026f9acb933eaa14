// What a password must be. Length is what counts; the rest keeps out what is guessed first.

export type PasswordFault = 'tooShort' | 'tooLong' | 'namesYou' | 'guessable'

export const passwordLength = { least: 12, most: 256 }

const guessedFirst = [
  'password', 'passw0rd', 'adgangskode', 'kodeord', 'qwertyuiop', 'qwertyui', 'asdfghjkl', 'zxcvbnm', 'iloveyou', 'letmein', 'welcome',
  'velkommen', 'administrator', 'superman', 'football', 'sunshine', 'princess', 'dragon', 'monkey', 'changeme', 'default', 'dezky',
]

/** The same characters however they were typed: NFKC, as NIST SP 800-63B section 3.1.1.2 asks. */
export function normalisePassword(password: string): string {
  return password.normalize('NFKC')
}

export function judgePassword(password: string, owner: { email: string, name: string }): PasswordFault | null {
  const length = [...password].length
  if (length < passwordLength.least) return 'tooShort'
  if (length > passwordLength.most) return 'tooLong'
  if (namesOwner(password.toLowerCase(), owner)) return 'namesYou'
  return isGuessable(password.toLowerCase()) ? 'guessable' : null
}

function namesOwner(password: string, { email, name }: { email: string, name: string }): boolean {
  const [local = ''] = email.toLowerCase().split('@')
  const spoken = name.toLowerCase()
  const given = [email.toLowerCase(), local, spoken, spoken.replaceAll(' ', ''), spoken.replaceAll(' ', '.')]
  return given.some(part => part.length >= 4 && password.includes(part))
}

/** Take away the words everybody tries, digits and runs: what is left has to be worth something. */
function isGuessable(password: string): boolean {
  const rest = guessedFirst.reduce((text, word) => text.replaceAll(word, ''), password)
  const letters = rest.replace(/[\d\s!.?_*#@$-]/g, '')
  const worn = rest.length < password.length
  return new Set(password).size < 5 || isRun(password) || (worn && letters.length < 4)
}

function isRun(password: string): boolean {
  const codes = [...password].map(character => character.codePointAt(0) ?? 0)
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0))
  return steps.filter(step => Math.abs(step) <= 1).length >= steps.length - 2
}
