import { accountEn } from './account.en.ts'

function minutes(n: number): string {
  return n === 1 ? '1 minute' : `${n} minutes`
}

export const en = {
  ...accountEn,
  language: 'English',
  email: 'E-mail address',
  password: 'Password',
  show: 'Show',
  hide: 'Hide',
  showPassword: 'Show password',
  hidePassword: 'Hide password',
  surfaces: {
    'dezky-portal': 'the portal', 'dezky-operator': 'the operator app', 'dezky-deployer': 'the deployer',
    stalwart: 'your mail', ocis: 'your files',
  },
  toSurface: (surface: string) => `Go to ${surface}`,
  languages: 'Language',
  signIn: {
    title: 'Sign in',
    lead: (surface: string) => `to continue to ${surface}`,
    leadAccount: 'to continue to your account',
    submit: 'Sign in',
    forgotten: 'Forgotten your password?',
    wrong: 'That e-mail address and password do not belong together. Check both and try again.',
    expired: 'This sign-in has expired',
    expiredLead: 'It was left open too long, or it has been finished in another tab. Start again from where you came.',
  },
  locked: {
    title: 'Too many attempts',
    lead: (n: number) => `For safety, nothing more is tried for now. Come back in ${minutes(n)}.`,
    hint: 'If it was not you who tried, your account is safe: the password was not guessed.',
  },
  choose: {
    welcome: (name: string) => `Welcome, ${name}`,
    again: 'Choose a new password',
    lead: (email: string) => `Choose a password for ${email}. You will sign in with it from now on.`,
    label: 'New password',
    rule: (n: number) => `At least ${n} characters. A few words in a row are easy to remember and hard to guess.`,
    submit: 'Set password and continue',
    replaces: (email: string) => `This browser is signed in as ${email}. Continuing signs that account out here.`,
  },
  change: {
    title: 'Change password',
    lead: (email: string) => `For ${email}. Your other devices will be signed out.`,
    current: 'Current password',
    label: 'New password',
    submit: 'Change password',
    wrong: 'That is not your current password.',
    done: 'Your password is changed',
    doneLead: 'Your other devices have been signed out.',
  },
  faults: {
    tooShort: (n: number) => `That is too short: use at least ${n} characters.`,
    tooLong: (n: number) => `That is too long: use at most ${n} characters.`,
    namesYou: 'That contains your name or e-mail address. Choose something others would not think of.',
    guessable: 'That is one of the first things somebody would try. Choose something less common.',
  },
  forgotten: {
    title: 'Forgotten password',
    lead: 'Tell us your e-mail address and we send you a link to choose a new password.',
    submit: 'Send link',
    sent: 'Look in your inbox',
    sentLead: (email: string) => `If ${email} belongs to an account, a link is on its way. It works for one hour.`,
    unavailable: 'Ask your administrator',
    unavailableLead: 'This cloud does not send mail. Your administrator can give you a link to choose a new password.',
    back: 'Back to sign in',
  },
  mail: {
    subject: 'Choose a new password',
    text: (name: string, url: string) => `Hello ${name},\n\nwith this link you can choose a new password. It works once, for one hour:\n\n`
      + `${url}\n\nIf you did not ask for it, you need not do anything.\n`,
  },
  link: {
    used: 'This link has been used',
    usedLead: 'It worked once, and a password was chosen with it. Sign in with that password.',
    expired: 'This link has expired',
    voided: 'This link no longer works',
    voidedLead: 'It was replaced or withdrawn. Use the newest link you were given, or ask your administrator.',
    unknown: 'This link does not work',
    unknownLead: 'Perhaps part of it was lost when it was copied. Open it again from where you found it.',
    askAgain: 'Ask your administrator for a new one.',
    disabled: 'This account is disabled',
    disabledLead: 'Your administrator can enable it again.',
  },
  signOut: {
    title: 'Sign out?',
    lead: (email: string) => `You are signed in as ${email}. This signs you out of every Dezky surface in this browser.`,
    submit: 'Sign out',
    stay: 'Stay signed in',
    done: 'You are signed out',
    doneLead: 'You can close this page.',
    working: 'Signing you out …',
  },
  error: {
    title: 'That did not work',
    refused: 'The page that sent you here asked for something that cannot be done.',
    failed: 'Something went wrong on our side. Try again in a moment.',
    crossSite: 'The form was sent from another site, so it was not used. Open the page again and retry.',
    notFound: 'There is no page here',
    notFoundLead: 'The address is not one of ours. Perhaps part of it is missing.',
    details: 'Details for your administrator',
  },
}

export type Words = typeof en
