import type { DeployerClient } from '@dezky/api-client/deployer'
import type en from '../../i18n/locales/en/index'
import type { Access } from '../session/rights'

type DeployerTexts = typeof en

declare global {
  interface DezkyTexts extends DeployerTexts {}
  interface DezkyApi { own: DeployerClient }
}

declare module '#app' {
  interface PageMeta {
    /** For those who may do this; for everybody who has signed in where it is not said. */
    access?: Access
  }
}

export {}
