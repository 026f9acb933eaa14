// What a file is called, as somebody else will see it on their own computer. No input or output here.
import { FileNameRefused } from './ticket-file.errors.ts'

/** What some computer would run, open as a page of ours, or follow; without `com`, which is in the names of mails people send us. */
const programs = new Set([
  'app', 'apk', 'appx', 'bat', 'bin', 'chm', 'cmd', 'command', 'cpl', 'deb', 'desktop', 'dll', 'dmg', 'exe', 'gadget', 'hta', 'htm',
  'html', 'inf', 'iso', 'jar', 'js', 'jse', 'lnk', 'mjs', 'msc', 'msi', 'msp', 'pif', 'pkg', 'ps1', 'psm1', 'py', 'reg', 'rpm', 'scf',
  'scr', 'sh', 'svg', 'sys', 'url', 'vb', 'vbe', 'vbs', 'ws', 'wsf', 'wsh', 'xhtml', 'xll',
])
/** Also with endings behind them. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i
const longestStem = 100

export interface FileName {
  stem: string
  /** In lower case and without the dot; '' for none. */
  ending: string
}

/**
 * The last part of a path, without what cannot be seen or turns the text around it about, and without what file systems forbid.
 * Throws FileNameRefused for `invoice.exe.pdf` and the like; what the ending itself may be is decided by what the file holds.
 */
export function readName(given: string): FileName {
  const parts = cleaned(given).split('.')
  const ending = parts.length > 1 ? (parts.at(-1) ?? '').trim().toLowerCase() : ''
  const stems = ending ? parts.slice(0, -1) : parts
  if (stems.slice(1).some(part => programs.has(part.trim().toLowerCase()))) throw new FileNameRefused()
  return { stem: safeStem(stems.join('.')), ending }
}

function cleaned(given: string): string {
  const [name = ''] = given.normalize('NFC').split(/[/\\]/).slice(-1)
  return name.replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}<>:"|?*]/gu, '').replaceAll(/\s+/g, ' ').replaceAll(/^[. ]+|[. ]+$/g, '')
}

function safeStem(text: string): string {
  const stem = [...text].slice(0, longestStem).join('').trim() || 'file'
  return devices.test(stem) ? `_${stem}` : stem
}
