import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeIdentity } from '#library/make-identity.ts'
import { aLibrary } from '#tests/builders/a-library.ts'
import { mimic } from '#tests/builders/mimic-documents.ts'
import { aFolder, aShelf, writeRecord } from '#tests/builders/a-shelf.ts'
import { aSource } from '#tests/builders/a-source.ts'
import { retypeset } from '#tests/seeds/retypeset.ts'
import { briefing, ROOT } from './run-briefing.ts'

/** A library with the article as a source, and a folder with documents. */
async function aPlace() {
  const shelf = await aShelf(aLibrary({ sources: [aSource(), aSource({ id: 'article' })] }))
  await writeRecord(shelf, 'identity/article.json', {
    version: 1,
    ...makeIdentity('article', mimic('article')),
  })
  const folder = await aFolder()
  return {
    shelf,
    write: (name: string, content: string | Uint8Array) => writeRecord(folder, name, content),
    folder,
  }
}

describe('briefing recognise', () => {
  it('says of which source a file is a copy, how much of it, and what it confirms', async () => {
    const { shelf, write } = await aPlace()
    const file = await write('copy.txt', retypeset(mimic('article'), 'set in pages'))
    const { status, stdout } = await briefing(['recognise', file, '--library', shelf, '--json'])
    const { items } = JSON.parse(stdout) as {
      items: {
        sourceId: string
        likenesses: { sourceId: string; shareOfCopy: number; shareOfSource: number }[]
        confirmed: string[]
      }[]
    }
    expect([status, items.length, items[0]!.sourceId]).toEqual([0, 1, 'article'])
    expect(items[0]!.likenesses.map(({ sourceId }) => sourceId)).toEqual(['article'])
    expect(items[0]!.likenesses[0]!.shareOfCopy).toBeGreaterThan(0.85)
    expect(items[0]!.likenesses[0]!.shareOfSource).toBeGreaterThan(0.9)
    expect(items[0]!.confirmed.length).toBeGreaterThan(5)
    const inWords = await briefing(['recognise', file, '--library', shelf])
    expect(inWords.stdout).toContain('a copy of article')
  })

  it('ends with 1 where one of the files is a copy of none', async () => {
    const { shelf, write } = await aPlace()
    const copy = await write('copy.txt', mimic('article'))
    const { status, stdout } = await briefing([
      'recognise',
      copy,
      join(ROOT, 'README.md'),
      '--library',
      shelf,
    ])
    expect([status, stdout.includes('README.md  a copy of no source of the library')]).toEqual([1, true])
  })

  it('says what it cannot read, and what to do', async () => {
    const { write, folder } = await aPlace()
    const said = async (file: string) => {
      const { status, stderr } = await briefing(['recognise', file])
      return [status, stderr]
    }
    expect(await said(join(folder, 'gone.txt'))).toEqual([
      2,
      expect.stringContaining('There is no file or folder'),
    ])
    expect(await said(await write('empty.txt', ''))).toEqual([
      2,
      expect.stringContaining('because it is empty;'),
    ])
    expect(await said(await write('x.docx', 'PK\u0003\u0004'))).toEqual([
      2,
      expect.stringContaining('save it as PDF, HTML or plain text'),
    ])
    expect(await said(await write('broken.pdf', '%PDF-1.7\nnothing of it'))).toEqual([
      2,
      expect.stringContaining('because it is damaged;'),
    ])
  })
})

describe('briefing check', () => {
  it('finds an identity that is none, and one of no source', async () => {
    const { shelf } = await aPlace()
    await writeRecord(shelf, 'identity/gone.json', { version: 1, ...makeIdentity('gone', mimic('article')) })
    const unsorted = {
      version: 1,
      sourceId: 'odd',
      paragraphs: [],
      sentences: ['b'.repeat(64), 'a'.repeat(64)],
    }
    await writeRecord(shelf, 'identity/odd.json', unsorted)
    const { status, stdout } = await briefing(['check', '--library', shelf, '--json'])
    const { items } = JSON.parse(stdout) as { items: { file: string; at: string; problem: string }[] }
    const found = items
      .filter(({ file }) => file.includes('identity'))
      .map(({ at, problem }) => `${at}: ${problem}`)
    expect([status, found]).toEqual([
      1,
      [
        'sentences: hashes stand in rising order, each once, so that they tell nothing of the order of the text',
        'sourceId: there is no source “gone”',
      ],
    ])
  })
})
