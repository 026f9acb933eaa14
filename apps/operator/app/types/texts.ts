import type en from '../../i18n/locales/en'

type OperatorTexts = typeof en

declare global {
  interface DezkyTexts extends OperatorTexts {}
}

export {}
