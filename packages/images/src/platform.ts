// What an image is built for, and whether that runs here.

/** As the OCI writes it: `{ os: 'linux', architecture: 'arm', variant: 'v7' }`. */
export interface Platform { os: string, architecture: string, variant?: string }

const written = /^([a-z0-9]{1,20})\/([a-z0-9_]{1,20})(?:\/([a-z0-9.]{1,20}))?$/
// What machines call themselves, and what images are called that run there.
const aliases: Readonly<Record<string, string>> = { x86_64: 'amd64', aarch64: 'arm64', armv7l: 'arm', i386: '386', i686: '386' }
const usualLevels: Readonly<Record<string, number>> = { arm: 7, arm64: 8 }

/** `linux/amd64`, `linux/arm/v7`; null for what is none. */
export function parsePlatform(text: string): Platform | null {
  const [, os, architecture, variant] = written.exec(text) ?? []
  if (os === undefined || architecture === undefined) return null
  return { os, architecture: architectureOf(architecture), ...(variant !== undefined && { variant }) }
}

export function printPlatform({ os, architecture, variant }: Platform): string {
  return `${os}/${architecture}${variant === undefined ? '' : `/${variant}`}`
}

/** Whether what was built for `offered` runs on `machine`: an older variant does, a newer one does not. */
export function runsOn(machine: Platform, offered: Platform): boolean {
  return machine.os === offered.os && architectureOf(machine.architecture) === architectureOf(offered.architecture)
    && levelOf(offered) <= levelOf(machine)
}

/** The newest variant that runs there; undefined when none does. */
export function bestFor<T extends { platform: Platform }>(machine: Platform, offers: readonly T[]): T | undefined {
  return offers.filter(({ platform }) => runsOn(machine, platform)).toSorted((a, b) => levelOf(b.platform) - levelOf(a.platform))[0]
}

function architectureOf(name: string): string {
  return Object.hasOwn(aliases, name) ? aliases[name] ?? name : name
}

function levelOf({ architecture, variant }: Platform): number {
  const level = Number(/^v(\d+(?:\.\d+)?)$/.exec(variant ?? '')?.[1] ?? Number.NaN)
  return Number.isNaN(level) ? usualLevels[architectureOf(architecture)] ?? 1 : level
}
