import { expect, it } from 'vitest'
import { installedProgram } from './installed-program.ts'

it('finds a program of the machine', () => {
  expect(installedProgram('sh')).toMatch(/\/sh$/)
})

it('finds none that is not there', () => {
  expect(installedProgram('no-program-is-called-this')).toBeNull()
})
