import type en from '../../i18n/locales/en'

type PortalTexts = typeof en

declare global {
  interface DezkyTexts extends PortalTexts {}
}

export {}
