import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { NO_SNAPSHOTS } from '#domain/draft.ts'
import type { Draft } from '#domain/draft.ts'
import type { Quotation } from '#domain/quotation.ts'
import type { TableView } from '#domain/table-view.ts'
import { aDraft, aTableBlock } from '#tests/builders/a-draft.ts'
import { aLibrary } from '#tests/builders/a-library.ts'
import { aQuotation } from '#tests/builders/a-quotation.ts'
import { aShelf, writeRecord } from '#tests/builders/a-shelf.ts'
import { briefing, itemsOf } from './run-briefing.ts'

const quoting = (quotation: Quotation, shown = ''): Draft =>
  aDraft({
    blocks: [{ type: 'quotation', attrs: { quotationId: quotation.id, form: 'block', lead: '', shown } }],
    snapshots: { ...NO_SNAPSHOTS, quotations: { [quotation.id]: quotation } },
  })

async function verified(draft: Draft, ...options: readonly string[]) {
  const folder = await aShelf(aLibrary())
  const file = await writeRecord(folder, 'draft.json', draft)
  return briefing(['verify', file, '--library', folder, ...options])
}

describe('briefing verify', () => {
  it('says yes to the sample', async () => {
    const { status, stdout } = await briefing(['verify', '--sample'])
    expect([status, stdout]).toEqual([
      0,
      expect.stringMatching(
        /^All \d+ quotations and figures are as in their sources\.\nAll \d+ events are as in the library\.\n$/,
      ),
    ])
    expect(new Set((await itemsOf(['verify', '--sample'])).map(({ verdict }) => verdict))).toEqual(
      new Set(['verbatim']),
    )
  })

  it('says yes to other typography', async () => {
    const exact = 'The bridge will not\u00a0be closed before the 12 members agree.'
    expect((await verified(quoting(aQuotation({ exact })))).status).toBe(0)
  })

  it('says no to an altered quotation, and what was altered', async () => {
    const draft = quoting(aQuotation({ exact: 'The bridge will be closed before the 21 members agree.' }))
    expect(await verified(draft)).toEqual({
      status: 1,
      stderr: '',
      stdout: [
        'altered  rahimova-bridge  report-2019, p. 14',
        '    negation: “not” is left out',
        '    number: “21” where the source has “12”',
        '',
        '1 of 1 quotation or figure cannot be vouched for.',
        '',
      ].join('\n'),
    })
    const { status, stdout } = await verified(draft, '--json')
    expect([status, JSON.parse(stdout)]).toEqual([
      1,
      {
        version: 1,
        items: [
          {
            kind: 'quotation',
            id: 'rahimova-bridge',
            sourceId: 'report-2019',
            verdict: 'altered',
            edits: [
              { kind: 'negation', expected: 'not', found: '' },
              { kind: 'number', expected: '12', found: '21' },
            ],
            place: 'p. 14',
          },
        ],
      },
    ])
  })

  it('says no, and why, to what cannot be checked', async () => {
    const { status, stdout } = await verified(quoting(aQuotation({ id: 'foreign', sourceId: 'memoir' })))
    expect(status).toBe(1)
    expect(stdout).toContain(
      'cannot be checked  foreign  memoir, p. 14\n    the library has no source “memoir”\n',
    )
  })

  it('says yes to omissions and insertions that are marked, unless a negation goes with them', async () => {
    const marked = await verified(quoting(aQuotation(), '[the] bridge will not be closed […]'))
    expect([marked.status, marked.stdout]).toEqual([0, 'The one quotation or figure is as in its source.\n'])
    const turned = await verified(quoting(aQuotation(), 'The bridge will […] be closed […]'))
    expect(turned.status).toBe(1)
    expect(turned.stdout).toContain('verbatim with marked edits  rahimova-bridge')
    expect(turned.stdout).toContain('negation: “[…]” where the source has “not”')
  })

  it('counts the figures of a table without its years, and by themselves those that are calculated', async () => {
    const view: TableView = {
      columns: ['year', 'total', 'change'],
      rows: null,
      derived: [{ id: 'change', formula: 'year-on-year', of: 'total', base: 0, label: '' }],
    }
    const { status, stdout } = await verified(
      aDraft({ blocks: [aTableBlock({ tableId: 'remittances-russia-azerbaijan', view })] }),
    )
    expect([status, stdout]).toEqual([
      0,
      'All 8 quotations and figures are as in their sources.\n7 more figures are calculated from these.\n',
    ])
  })

  it('says so where there is nothing to compare', async () => {
    const { status, stdout } = await verified(aDraft())
    expect([status, stdout]).toEqual([0, 'The briefing has no quotation, no table and no event.\n'])
  })

  it('refuses what is no briefing', async () => {
    const folder = await aShelf({})
    await writeRecord(folder, 'export.pdf', '%PDF-1.7')
    const run = await briefing(['verify', join(folder, 'export.pdf')])
    expect([run.status, run.stdout]).toEqual([2, ''])
    expect(run.stderr).toMatch(/export\.pdf is a PDF/)
  })
})
