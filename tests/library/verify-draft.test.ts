import { describe, expect, it } from 'vitest'
import type { Draft } from '#domain/draft.ts'
import { NO_SNAPSHOTS } from '#domain/draft.ts'
import { snapshotDraft } from '#domain/snapshot-draft.ts'
import type { Library } from '#domain/library.ts'
import type { Quotation } from '#domain/quotation.ts'
import type { TimelineEvent } from '#domain/timeline.ts'
import { verifyDraft } from '#library/verify-draft.ts'
import {
  aBox,
  aDraft,
  aFootnote,
  aParagraph,
  aQuotationBlock,
  aTableBlock,
  aTimelineBlock,
} from '#tests/builders/a-draft.ts'
import { aLibrary } from '#tests/builders/a-library.ts'
import { aQuotation } from '#tests/builders/a-quotation.ts'
import { anEvent } from '#tests/builders/an-event.ts'

const quoting = (quotation: Quotation): Draft =>
  aDraft({
    blocks: [aQuotationBlock({ quotationId: quotation.id })],
    snapshots: { ...NO_SNAPSHOTS, quotations: { [quotation.id]: quotation } },
  })

describe('verifyDraft on quotations', () => {
  const row = {
    kind: 'quotation',
    id: 'rahimova-bridge',
    sourceId: 'report-2019',
    edits: [],
    place: 'p. 14',
    reason: null,
  }

  it('finds a draft made from the library verbatim', () => {
    const draft = aDraft({
      blocks: [aQuotationBlock(), aTableBlock()],
    })
    const rows = verifyDraft(snapshotDraft(draft, aLibrary()), aLibrary())
    expect(rows.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['rahimova-bridge', 'verbatim'],
      ['tolls.0.year', 'verbatim'],
      ['tolls.0.total', 'verbatim'],
      ['tolls.1.year', 'verbatim'],
      ['tolls.1.total', 'verbatim'],
    ])
    expect(verifyDraft(draft, aLibrary())).toEqual(rows)
  })

  it('lists what was altered', () => {
    const altered = aQuotation({ exact: 'The bridge will be closed before the 21 members agree.' })
    expect(verifyDraft(quoting(altered), aLibrary())).toEqual([
      {
        ...row,
        verdict: 'altered',
        edits: [
          { kind: 'negation', expected: 'not', found: '' },
          { kind: 'number', expected: '12', found: '21' },
        ],
      },
    ])
  })

  it('finds another speaker, source or page', () => {
    const library = aLibrary({ sources: [...aLibrary().sources] })
    const moved = aQuotation({
      speaker: { name: 'Anna Berg' },
      sourceId: 'memoir',
      locator: { kind: 'page', page: '15' },
    })
    expect(verifyDraft(quoting(moved), library)).toEqual([
      {
        ...row,
        verdict: 'altered',
        edits: [
          { kind: 'number', expected: 'p. 14', found: 'p. 15' },
          { kind: 'name', expected: 'Leyla Rahimova', found: 'Anna Berg' },
          { kind: 'name', expected: 'report-2019', found: 'memoir' },
        ],
      },
    ])
  })

  it('finds another office of the speaker', () => {
    const library = aLibrary({
      quotations: [aQuotation({ speaker: { name: 'Leyla Rahimova', office: 'gatekeeper' } })],
    })
    const raised = aQuotation({ speaker: { name: 'Leyla Rahimova', office: 'President' } })
    const edits = [{ kind: 'name', expected: 'gatekeeper', found: 'President' }]
    expect(verifyDraft(quoting(raised), library)).toEqual([{ ...row, verdict: 'altered', edits }])
  })

  it('finds the words under another id of the same source, changed or not', () => {
    const renamed = aQuotation({ id: 'renamed' })
    expect(verifyDraft(quoting(renamed), aLibrary())).toEqual([
      { ...row, id: 'renamed', verdict: 'verbatim' },
    ])
    const changed = aQuotation({
      id: 'renamed',
      exact: 'The bridge will be closed before the 12 members agree.',
    })
    expect(verifyDraft(quoting(changed), aLibrary())).toEqual([
      {
        ...row,
        id: 'renamed',
        verdict: 'altered',
        edits: [{ kind: 'negation', expected: 'not', found: '' }],
      },
    ])
  })

  it('does not find words that nothing in their source is near', () => {
    const invented = aQuotation({ id: 'invented', exact: 'Grain was dear in the spring of that year.' })
    expect(verifyDraft(quoting(invented), aLibrary())).toEqual([
      { ...row, id: 'invented', verdict: 'not-found' },
    ])
  })

  it('cannot check a source that it does not have, and says so', () => {
    const foreign = aQuotation({ id: 'foreign', sourceId: 'memoir' })
    expect(verifyDraft(quoting(foreign), aLibrary())).toEqual([
      {
        ...row,
        id: 'foreign',
        sourceId: 'memoir',
        verdict: 'cannot-be-checked',
        reason: 'the library has no source “memoir”',
      },
    ])
  })

  it.each(['gone', 'constructor'])('cannot check words that nobody holds: %s', (id) => {
    const draft = aDraft({ blocks: [aQuotationBlock({ quotationId: id })] })
    expect(verifyDraft(draft, aLibrary())).toEqual([
      {
        ...row,
        id,
        sourceId: '',
        place: '',
        verdict: 'cannot-be-checked',
        reason: 'neither the draft nor the library holds its words',
      },
    ])
  })
})

describe('verifyDraft on words as they are shown', () => {
  const library = aLibrary()
  const shownAs = (...shown: readonly string[]) =>
    verifyDraft(
      snapshotDraft(aDraft({ blocks: shown.map((words) => aQuotationBlock({ shown: words })) }), library),
      library,
    ).map(({ verdict, edits }) => [verdict, edits])

  it('says what a marked omission leaves out', () => {
    expect(shownAs('The bridge will […] be closed […].')).toEqual([
      [
        'marked-edits',
        [
          { kind: 'negation', expected: 'not', found: '[…]' },
          { kind: 'number', expected: 'before the 12 members agree', found: '[…]' },
        ],
      ],
    ])
  })

  it('finds what was changed without a mark', () => {
    expect(shownAs('The bridge will be closed […].')).toEqual([
      ['altered', [{ kind: 'negation', expected: 'not', found: '' }]],
    ])
  })

  it('gives a quotation that is shown in several ways the gravest verdict', () => {
    expect(
      shownAs('', 'The bridge will […] be closed before the 12 members agree.').map(([verdict]) => verdict),
    ).toEqual(['marked-edits'])
    expect(shownAs('The ferry will […].', '', 'The bridge is […].')).toEqual([
      [
        'altered',
        [
          { kind: 'word', expected: 'bridge', found: 'ferry' },
          { kind: 'word', expected: 'will', found: 'is' },
        ],
      ],
    ])
  })

  it('sees a quotation in the running text, in a footnote and in a box', () => {
    const quoted = {
      type: 'inlineQuotation',
      attrs: { quotationId: 'rahimova-bridge', shown: 'The ferry […].' },
    } as const
    const verdicts = [
      aParagraph('She said ', quoted),
      aParagraph('So it was.', aFootnote('See ', quoted)),
      aBox([aParagraph(quoted)]),
    ].map((block) => verifyDraft(aDraft({ blocks: [block] }), library).map(({ verdict }) => verdict))
    expect(verdicts).toEqual([['altered'], ['altered'], ['altered']])
  })

  it('cannot check what was typed by hand, but finds what was changed since', () => {
    const typed = aLibrary({ quotations: [aQuotation({ transcribed: true })] })
    const verify = (shown: string) =>
      verifyDraft(snapshotDraft(aDraft({ blocks: [aQuotationBlock({ shown })] }), typed), typed)
    expect(verify('')).toMatchObject([
      {
        verdict: 'cannot-be-checked',
        reason: 'it was typed by hand from paper or a recording, and there is no text to compare it with',
      },
    ])
    expect(verify('The ferry […].')).toMatchObject([{ verdict: 'altered', reason: null }])
  })
})

describe('verifyDraft on records of the person’s own', () => {
  const verify = (...own: Library['own']) =>
    verifyDraft(aDraft({ blocks: [aQuotationBlock(), aTableBlock()] }), aLibrary({ own })).map(
      ({ verdict, reason }) => [verdict, reason],
    )

  it('cannot check a table that was typed or pasted', () => {
    const reason = 'it was typed or pasted by hand, and there is no text to compare it with'
    expect(verify({ kind: 'table', id: 'tolls' })).toEqual([
      ['verbatim', null],
      ...Array(4).fill(['cannot-be-checked', reason]),
    ])
  })

  it('says of what agrees with a corrected record that it was corrected', () => {
    const reason = 'it is as you corrected it in the library'
    expect(
      verify(
        { kind: 'table', id: 'tolls', corrects: true },
        { kind: 'quotation', id: 'rahimova-bridge', corrects: true },
      ),
    ).toEqual(Array(5).fill(['verbatim', reason]))
  })

  it('still finds what differs from the own record', () => {
    const altered = aQuotation({ exact: 'The bridge will be closed before the 12 members agree.' })
    const own = [{ kind: 'quotation', id: 'rahimova-bridge', corrects: true }] as const
    expect(verifyDraft(quoting(altered), aLibrary({ own }))).toMatchObject([
      { verdict: 'altered', reason: null },
    ])
  })
})

describe('verifyDraft on events', () => {
  const telling = (event: TimelineEvent): Draft =>
    aDraft({
      blocks: [aTimelineBlock({ eventIds: [event.id] }), aTimelineBlock({ eventIds: [event.id] })],
      snapshots: { ...NO_SNAPSHOTS, events: { [event.id]: event } },
    })
  const row = {
    kind: 'event',
    id: 'association-founded',
    sourceId: 'report-2019',
    verdict: 'verbatim',
    edits: [],
    place: 'p. 16',
    reason: null,
  }
  const library = aLibrary({ events: [anEvent()] })
  const verify = (event: TimelineEvent, held = library) => verifyDraft(telling(event), held)

  it('finds one that is as in the library, once', () => {
    expect(verify(anEvent())).toEqual([row])
    expect(verifyDraft({ ...telling(anEvent()), snapshots: NO_SNAPSHOTS }, library)).toEqual([row])
  })

  it('finds another date, other words and other places', () => {
    const date = { ...anEvent().date, edtf: '2013-05', earliest: '2013-05-01', latest: '2013-05-31' }
    const altered = anEvent({
      date,
      what: 'The bridge keepers never founded their association.',
      sources: [{ sourceId: 'report-2019', locator: { kind: 'page', page: '17' }, asWritten: 'in May 2012' }],
    })
    expect(verify(altered)).toEqual([
      {
        ...row,
        place: 'p. 17',
        verdict: 'altered',
        edits: [
          { kind: 'negation', expected: '', found: 'never' },
          { kind: 'number', expected: 'May 2012', found: 'May 2013' },
          { kind: 'name', expected: 'report-2019, p. 16', found: 'report-2019, p. 17' },
        ],
      },
    ])
    expect(verify(anEvent({ what: 'The  bridge keepers founded their association.' }))).toEqual([row])
  })

  it('does not find what the library has lost, and cannot check what nobody tells or holds', () => {
    expect(verify(anEvent(), aLibrary({ events: [] }))).toEqual([{ ...row, verdict: 'not-found' }])
    const unchecked = { ...row, verdict: 'cannot-be-checked' }
    expect(verify(anEvent(), aLibrary({ sources: [], events: [] }))).toEqual([
      { ...unchecked, reason: 'the library has no source “report-2019”' },
    ])
    expect(verify(anEvent({ sources: [] }))).toEqual([
      { ...unchecked, sourceId: '', place: '', reason: 'no source is named for it' },
    ])
    expect(verifyDraft(aDraft({ blocks: [aTimelineBlock({ eventIds: ['gone'] })] }), library)).toEqual([
      {
        ...unchecked,
        id: 'gone',
        sourceId: '',
        place: '',
        reason: 'neither the draft nor the library holds it',
      },
    ])
  })

  it('says that one was typed by hand, or corrected', () => {
    const own = (corrects: { corrects?: true }) =>
      aLibrary({ events: [anEvent()], own: [{ kind: 'event', id: 'association-founded', ...corrects }] })
    const reason = 'it was typed or pasted by hand, and there is no text to compare it with'
    expect(verify(anEvent(), own({}))).toEqual([{ ...row, verdict: 'cannot-be-checked', reason }])
    expect(verify(anEvent(), own({ corrects: true }))).toEqual([
      { ...row, reason: 'it is as you corrected it in the library' },
    ])
  })
})
