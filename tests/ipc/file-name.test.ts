import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeExport } from '#exports/write-export.ts'
import { fileNameOf } from '#ipc/file-name.ts'

describe('fileNameOf', () => {
  it.each([
    ['Tolls and trade', 'Tolls and trade.pdf'],
    ['', 'Briefing.pdf'],
    [' ... ', 'Briefing.pdf'],
    ['../../etc/passwd', 'etc passwd.pdf'],
    ['What: why?\nHow', 'What why How.pdf'],
    ['invoice\u202efdp.exe', 'invoice fdp.exe.pdf'],
    ['CON', '_CON.pdf'],
    ['nul.txt', '_nul.txt.pdf'],
    ['Constitution', 'Constitution.pdf'],
    ['half \ud83d a pair', 'half \ufffd a pair.pdf'],
  ])('names a briefing called “%s” %s', (title, name) => expect(fileNameOf(title, 'pdf')).toBe(name))

  it.each(['x', 'щ', '橋', '👩‍👩‍👧‍👦', 'e\u0301\u0302\u0303'])(
    'keeps a name of %s within what a disk takes, no character cut in two',
    async (character) => {
      const name = fileNameOf(character.repeat(400), 'briefing.json')
      expect(name.replace('.briefing.json', '').replaceAll(character.normalize('NFC'), '')).toBe('')
      const folder = await mkdtemp(join(tmpdir(), 'names-'))
      try {
        await writeFile(join(folder, name), '')
        expect(await readdir(folder)).toEqual([name])
      } finally {
        await rm(folder, { recursive: true })
      }
    },
  )

  it('may be as long as the disk takes, where the person made it longer', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'names-'))
    try {
      const name = `${'x'.repeat(251)}.pdf`
      expect(await writeExport(join(folder, name), Buffer.from('words'))).toEqual({ ok: true, value: null })
      expect(await readdir(folder)).toEqual([name])
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  it('says before the ending what there is to say of the file', () => {
    expect(fileNameOf('Tolls: a view', 'pdf', 'editable copy')).toBe('Tolls a view (editable copy).pdf')
  })
})
