import type { Problem } from '#domain/app-error.ts'
import { countWords } from '#domain/count-words.ts'
import type { Quotation } from '#domain/quotation.ts'
import { workOf } from '#domain/source.ts'
import type { Source } from '#domain/source.ts'
import { lastDayOf } from './check-dates.ts'
import { placeChecker, problemAt } from './check-problems.ts'
import { foldTypography } from './fold-typography.ts'
import { parseEdtf } from './parse-edtf.ts'
import { notADate } from './read-shelf.ts'
import type { Shelf, Shelved } from './read-shelf.ts'

/** The most that may be bundled of a work that is not: words in one quotation, shares of a source and of all. */
const QUOTATION_LIMITS = { words: 40, ofOneSource: 0.15, ofAllSources: 0.08 } as const

/** Quotations of no source or place, too long, said on no day or after their source came out, and too many of them. */
export function checkQuotations(shelf: Shelf): readonly Problem[] {
  const checkPlace = placeChecker(shelf)
  const problems = shelf.quotations.flatMap((shelved) => {
    const words = countWords(shelved.record.selector.exact)
    const found: Problem[] = [...checkPlace(shelved, '', shelved.record)]
    if (words === 0) found.push(problemAt(shelved, 'selector.exact', 'a quotation has words'))
    if (words > QUOTATION_LIMITS.words && !shelved.isOwn) {
      const problem = `a quotation has at most ${QUOTATION_LIMITS.words} words; this one has ${words}`
      found.push(problemAt(shelved, 'selector.exact', problem))
    }
    return [...found, ...checkDate(shelved, shelf)]
  })
  return [...problems, ...checkShares(shelf)]
}

function checkDate(shelved: Shelved<Quotation>, shelf: Shelf): readonly Problem[] {
  const { date, sourceId } = shelved.record
  if (date === undefined) return []
  const parsed = parseEdtf(date)
  if (!parsed.ok) return [problemAt(shelved, 'date', notADate(date))]
  const last = lastDayOf(shelf.sources.find(({ record }) => record.id === sourceId)?.record)
  const isLate = last !== null && parsed.value.earliest !== null && parsed.value.earliest > last
  return isLate ? [problemAt(shelved, 'date', `its source is of ${last} at the latest`)] : []
}

/**
 * Editions of one work count once: of all words, those of an edition are in the work's, and what two of its quotations
 * both say is quoted once.
 */
function checkShares(shelf: Shelf): readonly Problem[] {
  const sources = shelf.sources.map(({ record }) => record)
  const bundled = shelf.quotations.filter(({ isOwn }) => !isOwn)
  const { ofOneSource, ofAllSources } = QUOTATION_LIMITS
  const problems = shelf.sources.flatMap((shelved) => {
    const { id, wordCount } = shelved.record
    const quoted = bundled.filter(({ record }) => record.sourceId === id).map(({ record }) => record)
    const share = countQuoted(quoted) / wordCount
    if (!(share > ofOneSource)) return []
    const problem = `${percent(share)} of it is quoted, more than ${percent(ofOneSource)}`
    return [problemAt(shelved, 'wordCount', problem)]
  })
  const share = shareOfAll(
    bundled.map(({ record }) => record),
    sources,
  )
  if (bundled[0] === undefined || !(share > ofAllSources)) return problems
  const problem = `all quotations together take ${percent(share)} of all sources, more than ${percent(ofAllSources)}`
  return [...problems, { file: bundled[0].file, at: '', problem }]
}

/** Of the words of all works, how many are quoted; 0 where there are none. */
function shareOfAll(quotations: readonly Quotation[], sources: readonly Source[]): number {
  const works = new Map(sources.map((source) => [source.id, workOf(source)]))
  const byWork = Map.groupBy(quotations, ({ sourceId }) => works.get(sourceId) ?? sourceId)
  const quoted = [...byWork.values()].reduce((sum, ofWork) => sum + countQuoted(ofWork), 0)
  const all = sources.reduce((sum, { editionOf, wordCount }) => sum + (editionOf === null ? wordCount : 0), 0)
  return all === 0 ? 0 : quoted / all
}

/** Words of quotations of one work, the same words once. */
function countQuoted(quotations: readonly Quotation[]): number {
  const texts = new Map(quotations.map(({ selector }) => [foldTypography(selector.exact)[0], selector.exact]))
  return [...texts.values()].reduce((sum, text) => sum + countWords(text), 0)
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`
