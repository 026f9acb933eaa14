// Mail and files, which people open with the sign-in they have here.
export interface ConnectedApp {
  /** The client's id, and the audience of its tokens: the same that an Authentik is given. */
  id: 'stalwart' | 'ocis'
  name: string
  url: string
  /** Where sign-in may return to. */
  returnsTo: string[]
}

export function connectedApps({ MAIL_URL, FILES_URL }: { MAIL_URL?: string | undefined, FILES_URL?: string | undefined }): ConnectedApp[] {
  return [
    ...MAIL_URL ? [appAt('stalwart', 'Mail', { url: MAIL_URL, paths: ['/auth/callback'] })] : [],
    ...FILES_URL ? [appAt('ocis', 'Files', { url: FILES_URL, paths: ['/', '/oidc-callback.html', '/oidc-silent-redirect.html'] })] : [],
  ]
}

function appAt(id: ConnectedApp['id'], name: string, { url, paths }: { url: string, paths: string[] }): ConnectedApp {
  return { id, name, url, returnsTo: paths.map(path => `${url}${path}`) }
}
