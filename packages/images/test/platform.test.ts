import { describe, expect, test } from 'vitest'
import { parsePlatform, type Platform, printPlatform, runsOn } from '../src/index.ts'

describe('a platform', () => {
  test.each<[string, Platform | null]>([
    ['linux/amd64', { os: 'linux', architecture: 'amd64' }], ['linux/x86_64', { os: 'linux', architecture: 'amd64' }],
    ['linux/arm/v7', { os: 'linux', architecture: 'arm', variant: 'v7' }], ['linux/aarch64', { os: 'linux', architecture: 'arm64' }],
    ['linux', null], ['', null], ['linux/', null], ['linux/arm/v7/x', null], ['Linux/amd64', null], ['linux/../amd64', null],
    ['linux/constructor', { os: 'linux', architecture: 'constructor' }],
  ])('%s is %j', (text, platform) => {
    expect(parsePlatform(text)).toEqual(platform)
    if (platform) expect(parsePlatform(printPlatform(platform))).toEqual(platform)
  })

  test.each<[string, string, boolean]>([
    ['linux/amd64', 'linux/amd64', true], ['linux/amd64', 'linux/arm64', false], ['linux/amd64', 'windows/amd64', false],
    ['linux/arm64', 'linux/arm64/v8', true], ['linux/arm64/v8', 'linux/arm64', true], ['linux/arm64', 'linux/arm64/v9', false],
    ['linux/arm/v7', 'linux/arm/v6', true], ['linux/arm/v6', 'linux/arm/v7', false], ['linux/arm', 'linux/arm/v7', true],
    ['linux/arm/v6', 'linux/arm', false], ['linux/amd64/v3', 'linux/amd64', true], ['linux/amd64', 'linux/amd64/v3', false],
  ])('on %s runs %s: %s', (machine, offered, runs) => {
    expect(runsOn(parsePlatform(machine)!, parsePlatform(offered)!)).toBe(runs)
  })
})
