// The two surfaces that people sign in to with a browser, and how they differ.
export interface Surface {
  name: string
  cookieName: string
  port: number
  clientId: string
  idleSeconds: number
  absoluteSeconds: number
}

const HOUR = 3_600

/** A workday in the mail: forgotten overnight, asked again within the week. */
export const portal: Surface = {
  name: 'portal', cookieName: 'dz_portal', port: 4100, clientId: 'dezky-portal', idleSeconds: 12 * HOUR, absoluteSeconds: 7 * 24 * HOUR,
}

/** Can reach every tenant: an unattended desk is a quarter of an hour from safe. */
export const operator: Surface = {
  name: 'operator', cookieName: 'dz_op', port: 4101, clientId: 'dezky-operator', idleSeconds: HOUR / 4, absoluteSeconds: 8 * HOUR,
}
