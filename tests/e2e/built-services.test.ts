import { writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bridge, Request, Responses } from '#contract/api.ts'
import type { Method } from '#contract/methods.ts'
import { aDraft } from '#tests/builders/a-draft.ts'
import { aTable } from '#tests/builders/a-table.ts'
import { openApp } from './open-app.ts'
import type { OpenApp } from './open-app.ts'

/** What stands beside the main bundle, its threads, child process and dictionaries, is found there and answers. */
describe('the built app', () => {
  let app: OpenApp
  beforeAll(async () => {
    app = await openApp()
  })
  afterAll(async () => {
    await app.close()
    app.forget()
  })

  /** Asks as the page does; bytes go as numbers, since Playwright keeps no typed arrays. */
  async function ask<M extends Method>(method: M, request: Request<M>, bytes?: Uint8Array) {
    const answer = await app.page.evaluate(
      ([name, value, numbers]) => {
        const { briefwright } = window as unknown as { readonly briefwright: Bridge }
        const asked = numbers === null ? value : { ...(value as object), bytes: Uint8Array.from(numbers) }
        return briefwright.invoke(name as Method, asked as never)
      },
      [method, request as unknown, bytes === undefined ? null : [...bytes]] as const,
    )
    return answer as { readonly ok: boolean; readonly value: Responses[M] }
  }

  it('reads a workbook in its child process', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Tolls',
          rows: [
            ['Year', 'Total'],
            [2013, 1232.5],
          ],
        },
      ],
    })
    const empty = new Uint8Array()
    expect(await ask('library.readSpreadsheet', { name: 'tolls.xlsx', bytes: empty }, bytes)).toEqual({
      ok: true,
      value: [
        {
          name: 'Tolls',
          rows: [
            ['Year', 'Total'],
            ['2013', '1232.5'],
          ],
        },
      ],
    })
  })

  it('checks spelling with its dictionaries', async () => {
    expect(await ask('spelling.check', { language: 'ru-RU', words: ['привет', 'превет'] })).toEqual({
      ok: true,
      value: ['превет'],
    })
    expect((await ask('spelling.suggest', { language: 'en-GB', word: 'recieve' })).value).toContain('receive')
    expect(await ask('spelling.learn', { word: 'rayon' })).toEqual({ ok: true, value: null })
    expect((await ask('spelling.learnt', undefined)).value).toEqual(['rayon'])
  })

  it('draws each script with the typeface that has it', async () => {
    const draft = aDraft({ title: 'ხიდი, Կամուրջ, 文' })
    const { value } = await ask('document.render', { draft: structuredClone(draft) as never })
    expect(value.missingGlyphs.map(({ character }) => character)).toEqual(['文'])
  })

  it('saves, finds and cites what is one’s own', async () => {
    const reference = { id: 'own-book', type: 'book', title: 'Ferries', author: [{ family: 'Quli' }] }
    expect((await ask('library.saveReference', { reference })).ok).toBe(true)
    const table = aTable({ id: 'own-tolls', title: 'Ferry tolls', sourceIds: ['own-book'] })
    expect((await ask('library.saveTable', { table: structuredClone(table) as never })).ok).toBe(true)
    const hits = await ask('search.query', { words: 'ferry tolls', limit: 5 })
    expect(hits.value[0]).toMatchObject({ kind: 'table', id: 'own-tolls' })
    const preview = await ask('citation.preview', { reference, style: 'apa', language: 'en-GB' })
    expect(JSON.stringify(preview.value)).toContain('Ferries')
  })

  it('lists what the sample holds as excerpts, with nothing to correct', async () => {
    const { value: excerpts } = await ask('excerpts.list', undefined)
    expect(excerpts.length).toBeGreaterThan(2)
    expect(excerpts.every(({ usedIn }) => usedIn.length === 1)).toBe(true)
    expect((await ask('corrections.list', undefined)).value).toEqual([])
  })
})
