import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { WordList } from '#spelling/word-list.ts'
import { aFolder } from '#tests/builders/a-shelf.ts'

const found = (...words: readonly string[]) => ({ ok: true, value: words })

describe('WordList', () => {
  it('keeps words beyond the end of the program, each once, in alphabetical order', async () => {
    const folder = await aFolder()
    const words = new WordList(folder)
    await Promise.all(['rayon', 'Əliyev', 'rayon', ' ARAC '].map((word) => words.add(word)))
    expect(await new WordList(folder).list()).toEqual(found('ARAC', 'Əliyev', 'rayon'))
  })

  it('takes no white space for a word', async () => {
    const words = new WordList(await aFolder())
    expect(await words.add(' \u00a0')).toEqual({ ok: true, value: null })
    expect(await words.list()).toEqual(found())
  })

  it('loses no word that another window adds', async () => {
    const folder = await aFolder()
    const [one, two] = [new WordList(folder), new WordList(folder)]
    await one.list()
    await two.add('rayon')
    await one.add('ARAC')
    expect(await one.list()).toEqual(found('ARAC', 'rayon'))
  })

  it('takes the two apostrophes for one', async () => {
    const words = new WordList(await aFolder())
    await words.add('Ra’ad')
    expect(await words.without(["Ra'ad", 'Ra’ad', "RA'AD"])).toEqual(found())
  })

  it('uses the backup of a damaged file, and keeps the damaged one', async () => {
    const folder = await aFolder()
    const words = new WordList(folder)
    await words.add('rayon')
    await words.add('ARAC')
    await writeFile(join(folder, 'words.json'), '{ "version": 1, "wor')
    const again = new WordList(folder)
    expect(await again.list()).toEqual(found('rayon'))
    await again.add('UAOR')
    expect(await new WordList(folder).list()).toEqual(found('rayon', 'UAOR'))
    const [kept] = await readdir(join(folder, 'quarantine'))
    expect(await readFile(join(folder, 'quarantine', kept!), 'utf8')).toBe('{ "version": 1, "wor')
  })

  it('begins anew where nothing sound is left', async () => {
    const folder = await aFolder()
    await writeFile(join(folder, 'words.json'), 'torn')
    const words = new WordList(folder)
    expect(await words.list()).toEqual(found())
    expect(await words.add('rayon')).toEqual({ ok: true, value: null })
    expect(await new WordList(folder).list()).toEqual(found('rayon'))
  })
})
