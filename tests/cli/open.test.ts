import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aFolder, writeRecord } from '#tests/builders/a-shelf.ts'
import { readBack } from '#tests/pdf/read-back.ts'
import { briefing, itemsOf } from './run-briefing.ts'

async function aCopy(...options: readonly string[]): Promise<string> {
  const path = join(await aFolder(), 'Remittances (editable copy).pdf')
  const run = await briefing(['build', '--sample', '--editable', '--out', path, ...options])
  expect(run).toEqual({ status: 0, stdout: '', stderr: '' })
  return path
}

describe('briefing open', () => {
  it('keeps the briefing of an editable PDF as a new one, as often as it is asked to', async () => {
    const copy = await aCopy()
    const library = await aFolder()
    const open = () => itemsOf<{ id: string; title: string }>(['open', copy, '--library', library])
    const [[first], [second]] = [await open(), await open()]
    expect(first).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      title: 'What falling remittances mean for Azerbaijan’s Russia policy',
    })
    expect(second!.id).not.toBe(first!.id)
    const stored = (await readdir(join(library, 'drafts'))).filter((name) => name.endsWith('.json'))
    expect(stored).toContain(`${first!.id}.json`)
    expect(stored).toContain(`${second!.id}.json`)
    const verified = await briefing(['verify', first!.id, '--library', library])
    expect([verified.status, verified.stdout]).toEqual([0, expect.stringMatching(/^All \d+ /)])
  })

  it('says what it did to a person', async () => {
    const { status, stdout } = await briefing(['open', await aCopy(), '--library', await aFolder()])
    expect(status).toBe(0)
    expect(stdout).toMatch(
      /^Remittances \(editable copy\)\.pdf is now the briefing “What falling remittances .*” with the id [0-9a-f-]{36}\.\n$/,
    )
  })

  it('refuses a PDF without a copy in a sentence, and keeps nothing', async () => {
    const folder = await aFolder()
    const pdf = join(folder, 'plain.pdf')
    await briefing(['build', '--sample', '--out', pdf])
    const library = await aFolder()
    const { status, stdout, stderr } = await briefing(['open', pdf, '--library', library])
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toBe(
      `${pdf} is a PDF without an editable copy of its briefing and was left as it is: open the briefing that it was made from, or export that again as an editable copy.\n`,
    )
    expect(await readdir(library)).toEqual([])
  })

  it('says that there is no such file', async () => {
    const { status, stderr } = await briefing(['open', 'nowhere.pdf', '--library', await aFolder()])
    expect(status).toBe(2)
    expect(stderr).toMatch(/^There is no file or folder .*nowhere\.pdf: check its name\.\n$/)
  })
})

describe('an editable PDF', () => {
  it('is verified and built as the briefing that it carries', async () => {
    const copy = await aCopy()
    const verified = await briefing(['verify', copy])
    expect([verified.status, verified.stdout]).toEqual([0, expect.stringMatching(/^All \d+ /)])
    const out = join(await aFolder(), 'again.pdf')
    expect((await briefing(['build', copy, '--editable', '--out', out])).status).toBe(0)
    expect(Buffer.compare(await readFile(out), await readFile(copy))).toBe(0)
  })

  it('is told where a quotation in it was changed', async () => {
    const changed = await writeRecord(await aFolder(), 'changed.json', await sampleWith('Never '))
    const pdf = join(await aFolder(), 'changed (editable copy).pdf')
    expect((await briefing(['build', changed, '--editable', '--out', pdf])).status).toBe(0)
    const { status, stdout } = await briefing(['verify', pdf])
    expect([status, stdout]).toEqual([1, expect.stringContaining('altered')])
  })
})

/** The sample with its first quotation as a snapshot that begins otherwise. */
async function sampleWith(words: string): Promise<string> {
  const library = await aFolder()
  await briefing(['open', await aCopy(), '--library', library])
  const [name] = (await readdir(join(library, 'drafts'))).filter((file) => file.endsWith('.json'))
  const stored = await readFile(join(library, 'drafts', name!), 'utf8')
  const { draft } = { draft: JSON.parse(stored.slice(stored.indexOf('\n') + 1)) as StoredSample }
  const [quotation] = Object.values(draft.snapshots.quotations)
  quotation!.selector.exact = `${words}${quotation!.selector.exact}`
  return JSON.stringify({
    schema: JSON.parse(stored.slice(0, stored.indexOf('\n'))).schema as number,
    ...draft,
  })
}

interface StoredSample {
  readonly snapshots: { readonly quotations: Record<string, { selector: { exact: string } }> }
}

describe('briefing build --evidence', () => {
  it('prints the evidence report or refuses another form of it', async () => {
    const out = join(await aFolder(), 'a.pdf')
    expect((await briefing(['build', '--sample', '--evidence', 'appendix', '--out', out])).status).toBe(0)
    const text = (await readBack(Uint8Array.from(await readFile(out)))).pages.join(' ')
    expect(text).toMatch(/Evidence report.* compared with their sources: \d+\. Verbatim: \d+\./)
    const { status, stderr } = await briefing(['build', '--sample', '--evidence', 'loud', '--out', out])
    expect([status, stderr]).toEqual([2, 'There is no evidence “loud”: it is one of appendix, attached.\n'])
  })
})
