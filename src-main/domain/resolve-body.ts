import type { BlockNode, BoxNode, Draft, ImageNode, ListItemNode, QuotationNode, Snapshots } from './draft.ts'
import type { DocumentBlock, DocumentProblem } from './document.ts'
import { documentTerms } from './document-terms.ts'
import { listContents, nameBlocks, numberBlocks } from './number-blocks.ts'
import { joinCitation, resolveInline } from './resolve-inline.ts'
import { resolveChart, resolveTable } from './resolve-table.ts'
import { resolveTimeline } from './resolve-timeline.ts'
import type { Apparatus, Resolving, Works } from './resolving.ts'
import { assertNever } from './result.ts'
import { shownWords } from './shown-words.ts'
import { holdTogether, quoted } from './typography.ts'

export interface ResolvedBody {
  /** One for one with the draft's. */
  readonly blocks: readonly DocumentBlock[]
  readonly problems: readonly DocumentProblem[]
}

/** The body's blocks in reading order, each citation and footnote passed to `apparatus` as it is met. */
export function resolveBody(
  draft: Draft,
  records: Snapshots,
  works: Works,
  apparatus: Apparatus,
): ResolvedBody {
  const whole = { ...draft, snapshots: records }
  const numbered = numberBlocks(draft)
  const numbers = numbered[Symbol.iterator]()
  const problems: DocumentProblem[] = []
  const contents = listContents(whole, numbered)
  const context: Resolving = {
    language: draft.language,
    terms: documentTerms(draft.language),
    records,
    works,
    apparatus,
    names: nameBlocks(whole, numbered),
    nextNumber: () => {
      const next = numbers.next()
      if (next.done === true) throw new RangeError('A block was not numbered')
      return next.value
    },
    lose: (target) => problems.push({ kind: 'cross-reference-lost', target }),
  }

  const block = (node: BlockNode): DocumentBlock => {
    switch (node.type) {
      case 'heading': {
        const { id, number } = context.nextNumber()
        const runs = resolveInline(node.content, context)
        return { kind: 'heading', id, level: node.attrs.level, number, runs }
      }
      case 'paragraph':
        return { kind: 'paragraph', runs: resolveInline(node.content, context) }
      case 'bulletList':
      case 'orderedList': {
        const item = ({ content }: ListItemNode) => content.map(block)
        return { kind: 'list', ordered: node.type === 'orderedList', items: node.content.map(item) }
      }
      case 'keyPoints':
      case 'recommendations':
        return {
          kind: node.type === 'keyPoints' ? 'key-points' : 'recommendations',
          points: node.content.map((point) => resolveInline(point.content, context)),
        }
      case 'box':
        return box(node)
      case 'quotation':
        return resolveQuotation(node, context)
      case 'dataTable':
        return resolveTable(node, context)
      case 'chart':
        return resolveChart(node, context)
      case 'timeline':
        return resolveTimeline(node, context)
      case 'image':
        return resolveImage(node, context)
      case 'contents':
        return { kind: 'contents', title: context.terms.contents, entries: contents }
      default:
        return assertNever(node)
    }
  }

  const box = ({ attrs, content }: BoxNode): DocumentBlock => {
    const { id, label } = context.nextNumber()
    const title = holdTogether(attrs.title)
    const whole = attrs.form === 'disagreement' ? `${label}. ${context.terms.sourcesDiffer}` : label
    return { kind: 'box', id, form: attrs.form, label: whole, title, blocks: content.map(block) }
  }

  return { blocks: draft.body.content.map(block), problems }
}

function resolveQuotation({ attrs }: QuotationNode, context: Resolving): DocumentBlock {
  const { id } = context.nextNumber()
  const quotation = context.records.quotations[attrs.quotationId]!
  const { speaker, sourceId, locator, language } = quotation
  const name = speaker.office === undefined ? speaker.name : `${speaker.name}, ${speaker.office}`
  const citation = context.apparatus.cite([{ sourceId, locator, prefix: '', quotedFrom: null }], null)
  const words = shownWords(quotation, attrs.shown)
  return {
    kind: 'quotation',
    id,
    form: attrs.form,
    lead: holdTogether(attrs.lead.trim()),
    text: attrs.form === 'pull' ? quoted(words, context.language) : words,
    language,
    attribution: joinCitation({ kind: 'text', text: name }, citation, null),
  }
}

function resolveImage({ attrs }: ImageNode, { nextNumber, terms }: Resolving): DocumentBlock {
  const { id, label } = nextNumber()
  const { blob, mediaType, width, height, alt, title } = attrs
  const source = attrs.source.trim()
  return {
    kind: 'image',
    id,
    label,
    title: holdTogether(title),
    source: source === '' ? '' : `${terms.source}: ${holdTogether(source)}`,
    alt: alt.trim() === '' ? title : alt,
    blob,
    mediaType,
    width,
    height,
  }
}
