import { describe, expect, it } from 'vitest'
import type { Run } from '#domain/document.ts'
import { CITATION_STYLES, LANGUAGES } from '#domain/draft.ts'
import type { CitationStyle, Language } from '#domain/draft.ts'
import { textOf } from '#domain/runs.ts'
import { prepareDocument } from '#exports/prepare-document.ts'
import { aDraft } from '#tests/builders/a-draft.ts'
import { aLibrary } from '#tests/builders/a-library.ts'
import { aSource } from '#tests/builders/a-source.ts'
import { CITED_WORKS } from '#tests/builders/cited-works.ts'
import { readBack, rendered } from '#tests/pdf/read-back.ts'

const library = aLibrary({
  sources: Object.values(CITED_WORKS).map((reference) => aSource({ id: reference.id, reference })),
})

function documentOf(ids: readonly string[], citationStyle: CitationStyle, language: Language = 'en-GB') {
  const content = ids.map((sourceId) => ({
    type: 'citation' as const,
    attrs: { items: [{ sourceId, locator: null, prefix: '', quotedFrom: null }] },
  }))
  const document = prepareDocument(
    aDraft({ citationStyle, language, blocks: [{ type: 'paragraph', content }] }),
    library,
    '2026-11-22',
  )
  if (!document.ok) throw new Error(JSON.stringify(document.error))
  return document.value
}

const textRuns = (runs: readonly Run[]) => runs.filter((run) => run.kind === 'text')

describe('an entry of the bibliography', () => {
  it.each(LANGUAGES.flatMap((language) => CITATION_STYLES.map((style) => [style, language] as const)))(
    'leads back to the one place where its work is first cited: %s, %s',
    (style, language) => {
      const ids = ['book', 'report', 'book', 'newspaper', 'report']
      const { blocks, notes, bibliography } = documentOf(ids, style, language)
      const said = [
        ...blocks.flatMap((block) => (block.kind === 'paragraph' ? textRuns(block.runs) : [])),
        ...notes.flatMap(({ runs }) => textRuns(runs)),
      ]
      const first = said.flatMap(({ firstCitationOf }) => firstCitationOf ?? [])
      expect(first).toEqual(['book', 'report', 'newspaper'])
      for (const { sourceId, runs } of bibliography) {
        const links = textRuns(runs).flatMap(({ link }) => (link?.kind === 'citation' ? [link.sourceId] : []))
        expect(links).toEqual([sourceId])
      }
    },
  )

  it('is linked by its name or number alone, and says the same', () => {
    const linked = (style: CitationStyle) =>
      documentOf(['book'], style).bibliography.map(({ runs }) => [
        textOf(runs.slice(0, 1)),
        textOf(runs).slice(0, 14),
      ])
    expect(linked('chicago-author-date')).toEqual([['Aliyev', 'Aliyev, Elman.']])
    expect(linked('ieee')).toEqual([['[1]', '[1]\u00a0E. Aliyev,']])
  })

  it('has its link in the PDF, and so has each citation', async () => {
    const document = documentOf(['book', 'report'], 'chicago-author-date')
    const { links } = await readBack((await rendered(document)).pdf)
    // Two citations lead to their entries and two entries back, all on the one page.
    expect(links.filter((link) => link === 1)).toHaveLength(links.length)
    expect(links.length).toBeGreaterThanOrEqual(4)
  })
})
