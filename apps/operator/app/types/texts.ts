import type en from '../../i18n/locales/en/index'

type OperatorTexts = typeof en

declare global {
  interface DezkyTexts extends OperatorTexts {}
}

export {}
