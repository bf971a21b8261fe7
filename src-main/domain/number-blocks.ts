import { documentTerms } from './document-terms.ts'
import type { Anchor, Draft, HeadingNode } from './draft.ts'
import { assertNever } from './result.ts'
import { shownWords } from './shown-words.ts'
import { quoted } from './typography.ts'
import { walkBody } from './walk-body.ts'

/** What a block is called in its document. */
export interface NumberedBlock {
  /** `heading-5`, `table-2`, `figure-1`, `box-1`, `quotation-3`. */
  readonly id: string
  readonly anchor: Anchor
  /** "Table 2"; of a heading "Section 2.1"; empty where it has no number. */
  readonly label: string
  /** Of a heading: "2.1"; null where it has none. */
  readonly number: string | null
  readonly heading: HeadingNode | null
}

type Settings = Pick<Draft, 'body' | 'language' | 'numberedHeadings'>
type Named = Settings & Pick<Draft, 'snapshots'>

/** Every heading, table, figure, box and quotation of a draft in reading order, numbered within its kind. */
export function numberBlocks({ body, language, numberedHeadings }: Settings): readonly NumberedBlock[] {
  const terms = documentTerms(language)
  const counts = { heading: 0, quotation: 0, table: 0, figure: 0, box: 0 }
  const section = sectionNumbers()
  const numbered: NumberedBlock[] = []
  const add = (kind: keyof typeof counts, anchor: Anchor, term: string) => {
    const id = `${kind}-${++counts[kind]}`
    const label = term === '' ? '' : `${term}\u00a0${counts[kind]}`
    numbered.push({ id, anchor, label, number: null, heading: null })
  }
  for (const node of walkBody(body)) {
    switch (node.type) {
      case 'heading': {
        const number = numberedHeadings ? section(node.attrs.level) : null
        const label = number === null ? '' : `${terms.section}\u00a0${number}`
        numbered.push({
          id: `heading-${++counts.heading}`,
          anchor: node.attrs.id,
          label,
          number,
          heading: node,
        })
        break
      }
      case 'quotation':
        add('quotation', null, '')
        break
      case 'dataTable':
        add('table', node.attrs.id, terms.table)
        break
      case 'chart':
      case 'timeline':
      case 'image':
        add('figure', node.attrs.id, terms.figure)
        break
      case 'box':
        add('box', node.attrs.id, terms.box)
        break
    }
  }
  return numbered
}

/**
 * "1", "1.1", "1.1.1" by how deep a heading stands under those before it, so that a level that is left out leaves no
 * gap: under "1" a heading of level 3 is "1.1".
 */
function sectionNumbers(): (level: number) => string {
  const path: { level: number; count: number }[] = []
  return (level) => {
    let last = 0
    while (path.length > 0 && path.at(-1)!.level >= level) last = path.pop()!.count
    path.push({ level, count: last + 1 })
    return path.map(({ count }) => count).join('.')
  }
}

/** What a cross-reference says, and the block of the document that it leads to. */
export interface BlockName {
  readonly id: string
  readonly text: string
}

/**
 * What each block with an anchor is called where the text refers to it: "Table 2", "Section 3.1", or a heading's words
 * in quotation marks where sections have no numbers. An anchor that stands twice names the first block.
 */
export function nameBlocks(
  draft: Named,
  numbered: readonly NumberedBlock[] = numberBlocks(draft),
): ReadonlyMap<string, BlockName> {
  const labels = labelsOf(numbered)
  const names = new Map<string, BlockName>()
  for (const { id, anchor, label, heading } of numbered) {
    if (anchor === null || names.has(anchor)) continue
    const words = heading === null ? '' : headingWords(heading, labels, draft)
    const section = words === '' ? documentTerms(draft.language).section : quoted(words, draft.language)
    names.set(anchor, { id, text: label === '' ? section : label })
  }
  return names
}

/** What each anchor's block is called by its number; an unnumbered heading is ''. */
function labelsOf(numbered: readonly NumberedBlock[]): ReadonlyMap<string, string> {
  const labels = new Map<string, string>()
  for (const { anchor, label } of numbered) {
    if (anchor !== null && !labels.has(anchor)) labels.set(anchor, label)
  }
  return labels
}

/** The words of a heading, as a contents list and a cross-reference say them: no notes, no citations. */
function headingWords(heading: HeadingNode, labels: ReadonlyMap<string, string>, draft: Named): string {
  const words = (heading.content ?? []).map((node) => {
    switch (node.type) {
      case 'text':
        return node.text
      case 'hardBreak':
        return ' '
      case 'crossReference':
        return labels.get(node.attrs.target) ?? ''
      case 'inlineQuotation': {
        const quotation = draft.snapshots.quotations[node.attrs.quotationId]
        return quotation === undefined ? '' : quoted(shownWords(quotation, node.attrs.shown), draft.language)
      }
      case 'citation':
      case 'footnote':
        return ''
      default:
        return assertNever(node)
    }
  })
  return words.join('').replace(/\s+/g, ' ').trim()
}

/** The headings of a draft as its contents list has them. */
export function listContents(
  draft: Named,
  numbered: readonly NumberedBlock[],
): readonly { id: string; level: 1 | 2 | 3; number: string | null; text: string }[] {
  const labels = labelsOf(numbered)
  return numbered.flatMap(({ id, number, heading }) =>
    heading === null
      ? []
      : [{ id, level: heading.attrs.level, number, text: headingWords(heading, labels, draft) }],
  )
}
