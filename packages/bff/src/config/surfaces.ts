// The two surfaces that people sign in to with a browser, and how they differ.
export interface Surface {
  name: string
  cookieName: string
  port: number
  clientId: string
}

export const portal: Surface = { name: 'portal', cookieName: 'dz_portal', port: 4100, clientId: 'dezky-portal' }

export const operator: Surface = { name: 'operator', cookieName: 'dz_op', port: 4101, clientId: 'dezky-operator' }
