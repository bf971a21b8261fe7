import { citationForm } from './citation.ts'
import type { CitationCluster, FormattedCitations } from './citation.ts'
import { countDraftWords } from './count-words.ts'
import type { Document, Run } from './document.ts'
import { documentTerms } from './document-terms.ts'
import type { Draft } from './draft.ts'
import { findRecords } from './find-records.ts'
import { formatDay } from './format-date.ts'
import type { Library } from './library.ts'
import { linkBack, markFirstCitations } from './link-back.ts'
import { paperOf } from './paper.ts'
import { resolveBody } from './resolve-body.ts'
import { ok } from './result.ts'
import type { Result } from './result.ts'
import { workOf } from './source.ts'
import { takeNotes } from './take-notes.ts'
import { holdTogether } from './typography.ts'
import { divideBibliography, workListsOf } from './work-lists.ts'

/** Every citation of the text in reading order, those of quotations, tables and events included: `c1`, `c2`, … */
export function collectCitations(draft: Draft, library: Library): Result<readonly CitationCluster[]> {
  const records = findRecords(draft, library)
  if (!records.ok) return records
  const clusters: CitationCluster[] = []
  const collector = takeNotes(citationForm(draft.citationStyle), (cluster) => {
    clusters.push(cluster)
    return []
  })
  resolveBody(draft, records.value, worksOf(library), collector)
  return ok(clusters)
}

/**
 * A draft with everything resolved. `citations` are the clusters of `collectCitations`, formatted. `today`, YYYY-MM-DD,
 * dates a draft that has no date of its own. Fails with `excerpt-unknown` or `source-unknown`.
 */
export function buildDocument(
  draft: Draft,
  library: Library,
  citations: FormattedCitations,
  today: string,
): Result<Document> {
  const records = findRecords(draft, library)
  if (!records.ok) return records
  const { language } = draft
  const terms = documentTerms(language)
  const { mark, marked } = markFirstCitations()
  const taker = takeNotes(citations.form, ({ id }) => {
    const runs = citations.clusters[id]
    if (runs === undefined) throw new RangeError(`Citation ${id} was not formatted`)
    return mark(runs.map(holdLocator))
  })
  const { blocks, problems } = resolveBody(draft, records.value, worksOf(library), taker)
  const bibliography = citations.bibliography.map((entry) => linkBack(entry, marked))
  const isoDate = draft.date ?? today
  return ok({
    template: draft.template,
    paper: paperOf(draft),
    language,
    title: holdTogether(draft.title),
    subtitle: holdTogether(draft.subtitle),
    authors: draft.authors,
    institution: draft.institution,
    series: draft.series,
    number: draft.number,
    handling: draft.handling,
    date: formatDay(isoDate, language),
    isoDate,
    blocks,
    notes: taker.notes,
    notePlacement: draft.notePlacement ?? 'foot',
    bibliography,
    workLists: divideBibliography(
      bibliography,
      citations.cited,
      workListsOf(draft),
      draft.citationStyle,
      language,
    ),
    terms: {
      keyPoints: terms.keyPoints,
      recommendations: terms.recommendations,
      notes: terms.notes,
      pageOf: terms.pageOf,
    },
    words: countDraftWords(draft, records.value),
    problems,
  })
}

const worksOf = (library: Library) =>
  new Map(library.sources.map((source) => [source.id, workOf(source)] as const))

/** No line begins with the year or the page of a citation. */
const holdLocator = (run: Run): Run =>
  run.kind === 'text'
    ? { ...run, text: holdTogether(run.text).replace(/(?<=\p{L}) (?=\d{4}\b)|(?<=\d,) (?=\d)/gu, '\u00a0') }
    : run
