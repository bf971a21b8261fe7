import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { RenderedDocument } from '#domain/rendered-document.ts'
import type { Draft } from '#domain/draft.ts'
import { err, ok } from '#domain/result.ts'
import type { SearchHit } from '#domain/search.ts'
import type { Verdict, VerdictRow } from '#domain/verdict.ts'
import { EvidenceState } from '#renderer/state/evidence-state.svelte.ts'
import { PageState } from '#renderer/state/page-state.svelte.ts'
import { SearchState } from '#renderer/state/search-state.svelte.ts'
import { aDraft, aParagraph, aQuotationBlock } from '#tests/builders/a-draft.ts'
import { aBridge } from './a-bridge.ts'

const pages = (count: number): RenderedDocument => ({
  pdf: new Uint8Array([count]),
  pages: count,
  turnedPages: [],
  typeArea: { left: 50, right: 545, text: 160, size: 9.5 },
  words: 0,
  places: [],
  missingGlyphs: [],
  missingImages: [],
  lostReferences: 0,
})
const titled = (title: string) => () => aDraft({ title })

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('PageState', () => {
  it('renders once, 120 ms after the last key', () => {
    const { bridge, calls } = aBridge()
    const page = new PageState((draft) => bridge.invoke('document.render', { draft }))
    page.request(titled('T'))
    vi.advanceTimersByTime(100)
    page.request(titled('Th'))
    vi.advanceTimersByTime(119)
    expect(calls).toHaveLength(0)
    vi.advanceTimersByTime(1)
    expect(calls.map((call) => (call.request as { draft: Draft }).draft.title)).toEqual(['Th'])
  })

  it('makes only the latest of what was asked during a rendering, and shows both in order', async () => {
    const { bridge, calls } = aBridge()
    const page = new PageState((draft) => bridge.invoke('document.render', { draft }))
    for (const title of ['One', 'Two', 'Three']) {
      page.request(titled(title), 0)
      vi.advanceTimersByTime(1)
    }
    expect(calls).toHaveLength(1)
    await calls[0]!.answer(ok(pages(1)))
    expect(page.rendered).toEqual(pages(1))
    expect((calls[1]!.request as { draft: Draft }).draft.title).toBe('Three')
    await calls[1]!.answer(ok(pages(2)))
    expect([page.rendered, calls.length]).toEqual([pages(2), 2])
  })

  it('leaves more time between renderings that take long, and still shows a steady typist the page', async () => {
    const { bridge, calls } = aBridge()
    const page = new PageState((draft) => bridge.invoke('document.render', { draft }))
    page.request(titled('One'))
    vi.advanceTimersByTime(120)
    vi.advanceTimersByTime(1_000)
    await calls[0]!.answer(ok(pages(60)))
    page.request(titled('Two'))
    vi.advanceTimersByTime(499)
    expect(calls).toHaveLength(1)
    vi.advanceTimersByTime(1)
    expect(calls).toHaveLength(2)
    await calls[1]!.answer(ok(pages(60)))
    for (let i = 0; i < 10; i++) {
      page.request(titled(`Title ${i}`))
      vi.advanceTimersByTime(50)
    }
    expect(calls.length).toBeGreaterThan(2)
  })

  it('makes a page again when it is told to', async () => {
    const { bridge, calls } = aBridge()
    const page = new PageState((draft) => bridge.invoke('document.render', { draft }))
    page.request(titled('One'), 0)
    vi.advanceTimersByTime(0)
    await calls[0]!.answer(err({ code: 'pdf-failed', reason: 'no such font' }))
    page.retry()
    vi.advanceTimersByTime(0)
    await calls[1]!.answer(ok(pages(1)))
    expect([page.rendered, page.error]).toEqual([pages(1), null])
  })

  it('keeps the last good page after an error, and forgets the error after the next', async () => {
    const { bridge, calls } = aBridge()
    const page = new PageState((draft) => bridge.invoke('document.render', { draft }))
    const render = async (response: Parameters<(typeof calls)[number]['answer']>[0]) => {
      page.request(titled('One'), 0)
      vi.advanceTimersByTime(0)
      await calls.at(-1)!.answer(response)
    }
    await render(ok(pages(1)))
    await render(err({ code: 'pdf-failed', reason: 'no such font' }))
    expect([page.rendered, page.error]).toEqual([pages(1), { code: 'pdf-failed', reason: 'no such font' }])
    await render(ok(pages(2)))
    expect([page.rendered, page.error]).toEqual([pages(2), null])
  })
})

describe('SearchState', () => {
  const hit = (id: string): SearchHit => ({
    kind: 'quotation',
    id,
    sourceId: 'report-2019',
    work: 'report-2019',
    locator: 'p. 14',
    snippet: id,
    score: 1,
  })

  it('drops the answer to an older question', async () => {
    const { bridge, calls } = aBridge()
    const search = new SearchState(bridge)
    search.words = 'bri'
    vi.advanceTimersByTime(50)
    search.words = 'bridge'
    vi.advanceTimersByTime(50)
    await calls[1]!.answer(ok([hit('second')]))
    await calls[0]!.answer(ok([hit('first')]))
    expect(search.hits).toEqual([hit('second')])
  })

  it('has no hits, rather than none found, when nothing is asked', async () => {
    const { bridge, calls } = aBridge()
    const search = new SearchState(bridge)
    search.words = 'bridge'
    vi.advanceTimersByTime(50)
    search.words = ' '
    await calls[0]!.answer(ok([hit('late')]))
    expect([search.hits, search.error]).toEqual([null, null])
  })

  it('says why a search failed', async () => {
    const { bridge, calls } = aBridge()
    const search = new SearchState(bridge)
    search.words = 'bridge'
    vi.advanceTimersByTime(50)
    await calls[0]!.answer(err({ code: 'search-unavailable', reason: 'no FTS5' }))
    expect([search.hits, search.error]).toEqual([[], { code: 'search-unavailable', reason: 'no FTS5' }])
  })
})

describe('EvidenceState', () => {
  const row = (id: string, verdict: Verdict): VerdictRow => ({
    kind: 'quotation',
    id,
    sourceId: 'report-2019',
    verdict,
    edits: [],
    place: 'p. 14',
    reason: null,
  })

  it('parts what is wrong from what cannot be checked', async () => {
    const { bridge, calls } = aBridge()
    const evidence = new EvidenceState(bridge)
    const rows = [
      row('a', 'verbatim'),
      row('b', 'altered'),
      row('c', 'not-found'),
      row('d', 'cannot-be-checked'),
    ]
    const checked = evidence.check(aDraft())
    await calls[0]!.answer(ok(rows))
    expect(await checked).toEqual(ok(rows))
    expect(evidence.wrong.map((one) => one.id)).toEqual(['b', 'c'])
    expect(evidence.unchecked.map((one) => one.id)).toEqual(['d'])
    expect([evidence.verdictOf('a'), evidence.verdictOf('unused')]).toEqual(['verbatim', undefined])
  })

  it('keeps the answer to the latest question', async () => {
    const { bridge, calls } = aBridge()
    const evidence = new EvidenceState(bridge)
    void evidence.check(aDraft())
    void evidence.check(aDraft())
    await calls[1]!.answer(ok([row('new', 'verbatim')]))
    await calls[0]!.answer(ok([row('old', 'altered')]))
    expect(evidence.rows?.map((one) => one.id)).toEqual(['new'])
  })

  it('gives each question its own answer, also one that failed before a later one was answered', async () => {
    const { bridge, calls } = aBridge()
    const evidence = new EvidenceState(bridge)
    const [first, second] = [evidence.check(aDraft()), evidence.check(aDraft())]
    await calls[1]!.answer(ok([]))
    await calls[0]!.answer(err({ code: 'unexpected', reason: 'gone' }))
    expect(await first).toEqual(err({ code: 'unexpected', reason: 'gone' }))
    expect([await second, evidence.error]).toEqual([ok([]), null])
  })

  it('asks again only when the verdicts may be others: other words shown, or another library', async () => {
    const { bridge, calls } = aBridge()
    let library = {}
    const evidence = new EvidenceState(bridge, () => library)
    const quoted = (shown: string, text: string) =>
      aDraft({ blocks: [aParagraph(text), aQuotationBlock({ shown })] })
    const request = async (draft: Draft) => {
      const before = calls.length
      evidence.request(() => draft, 0)
      vi.advanceTimersByTime(0)
      const asked = calls.length > before
      if (asked) await calls.at(-1)!.answer(ok([row('a', 'verbatim')]))
      return asked
    }
    expect(await request(quoted('', 'One.'))).toBe(true)
    expect(await request(quoted('', 'Two.'))).toBe(false)
    expect(await request(quoted('the […] bridge', 'Two.'))).toBe(true)
    library = {}
    expect(await request(quoted('the […] bridge', 'Two.'))).toBe(true)
    expect(await request(quoted('the […] bridge', 'Three.'))).toBe(false)
  })
})
