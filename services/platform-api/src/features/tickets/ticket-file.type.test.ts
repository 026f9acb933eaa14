import { describe, expect, it } from 'vitest'
import { judgeFile } from './ticket-file.type.ts'

const png = Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex')
const pdf = Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')
const text = Buffer.from('550 5.7.1 Ændring afvist\r\n')
const program = Buffer.concat([Buffer.from('MZ\x90\x00\x03', 'latin1'), Buffer.alloc(200)])
const elf = Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01', 'latin1'), Buffer.alloc(200)])

describe('a file', () => {
  it.each<[string, string, Buffer, string, string]>([
    ['keeps its name', 'bounce.txt', text, 'bounce.txt', 'text/plain'],
    ['may be called as people call things', 'Faktura nr. 12 – Å/S.PDF', pdf, 'S.pdf', 'application/pdf'],
    ['loses the way to it', '..\\..\\etc/../Screen shot.png', png, 'Screen shot.png', 'image/png'],
    ['loses what cannot be seen', 'in\u0000vo\u200bice\r\n.pdf', pdf, 'invoice.pdf', 'application/pdf'],
    ['loses what turns its name about', 'photo\u202egnp.png', png, 'photognp.png', 'image/png'],
    ['loses what file systems forbid', 'a<b>:"c"|?*.txt', text, 'abc.txt', 'text/plain'],
    ['does not hide', '...hidden.txt', text, 'hidden.txt', 'text/plain'],
    ['is no device', 'CON.txt', text, '_CON.txt', 'text/plain'],
    ['is no device with another ending either', 'nul.2026.log', text, '_nul.2026.log', 'text/plain'],
    ['may be called as a mail is', 'anna@example.com.eml', text, 'anna@example.com.eml', 'text/plain'],
    ['gets the ending of what it holds', 'screenshot', png, 'screenshot.png', 'image/png'],
    ['has a name in any case', '...', text, 'file.txt', 'text/plain'],
    ['may have dots in its name', 'mail.2026.06.log', text, 'mail.2026.06.log', 'text/plain'],
    ['is no longer than it can be shown', `${'å'.repeat(500)}.txt`, text, `${'å'.repeat(100)}.txt`, 'text/plain'],
  ])('%s', async (_, given, content, name, type) => {
    expect(await judgeFile(given, content)).toEqual({ name, type })
  })

  it.each<[string, string, Buffer, string, number]>([
    ['a program', 'tool.exe', program, 'file_type_refused', 415],
    ['a program under another name', 'report.pdf', program, 'file_type_refused', 415],
    ['a program of another system', 'report.txt', elf, 'file_type_refused', 415],
    ['two endings, the last a program', 'invoice.pdf.exe', pdf, 'file_type_refused', 415],
    ['a name that is turned about', 'invoice\u202efdp.exe', program, 'file_type_refused', 415],
    ['two endings, the first a program', 'invoice.exe.pdf', pdf, 'file_name_refused', 422],
    ['a page', 'page.html', Buffer.from('<!doctype html><script>1</script>'), 'file_type_refused', 415],
    ['a drawing that can run', 'logo.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'file_type_refused', 415],
    ['a script', 'run.sh', Buffer.from('#!/bin/sh\n'), 'file_type_refused', 415],
    ['a name that says something else', 'picture.jpg', png, 'file_type_refused', 415],
    ['an archive', 'all.zip', Buffer.from('504b0506000000000000000000000000000000000000', 'hex'), 'file_type_refused', 415],
    ['nothing', 'empty.txt', Buffer.alloc(0), 'file_type_refused', 415],
    ['what is no text', 'data.txt', Buffer.from([0x41, 0, 0xff, 0x42]), 'file_type_refused', 415],
  ])('is refused: %s', async (_, given, content, code, status) => {
    await expect(judgeFile(given, content)).rejects.toMatchObject({ code, status })
  })
})
