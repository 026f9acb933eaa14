import { describe, expect, it } from 'vitest'
import { badRowsFile, templateFile } from './import-file.ts'

describe('a file of people', () => {
  it('opens in a spreadsheet with its letters as they are', async () => {
    const bytes = new Uint8Array(await templateFile().arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(await templateFile().text()).toContain('"name","email","role"\r\n')
  })

  it('keeps quotes within cells, and makes no formula of a name', async () => {
    const row = { line: 2, name: '=1+1', email: 'a "b"', role: '', outcome: 'invalid', errors: [] } as const
    expect(await badRowsFile([{ ...row, errors: [] }], () => 'No').text()).toContain('"\'=1+1","a ""b""","","No"\r\n')
  })
})
