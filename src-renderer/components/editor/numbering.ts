import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { citationForm } from '#domain/citation.ts'
import { documentTerms } from '#domain/document-terms.ts'
import type { Draft } from '#domain/draft.ts'
import { listContents, nameBlocks, numberBlocks } from '#domain/number-blocks.ts'
import { anchorOf } from '../../schema/anchors.ts'
import { bodyOf } from '../../schema/body.ts'

/** What of the briefing decides how its text is numbered. */
export type NumberingSettings = Pick<Draft, 'language' | 'numberedHeadings' | 'citationStyle' | 'snapshots'>

export interface ContentsEntry {
  readonly level: number
  readonly number: string | null
  readonly text: string
}

/** What a decoration of a numbered block or a cross-reference carries: what it is called, and whether that is gone. */
export interface ShownName {
  readonly name: string
  readonly lost: boolean
}

interface Numbering {
  /** What the numbers depend on: as long as it stays the same, so do they. */
  readonly signature: string
  readonly decorations: DecorationSet
  readonly size: number
}

/** What the decorations of a node say that it is called ("Table 2"); nothing for one without a number. */
export const nameIn = (decorations: readonly Decoration[]): string =>
  decorations.map(({ spec }) => (spec as Partial<ShownName>).name).find((name) => name !== undefined) ?? ''

export const numberingKey = new PluginKey<Numbering>('numbering')

const NUMBERED = new Set(['heading', 'quotation', 'dataTable', 'chart', 'timeline', 'image', 'box'])

/**
 * Shows in the text the numbers that the document prints: of sections, boxes and notes, in cross-references and in the
 * contents list. They stand on the nodes as `data-number` and `data-label`, and in the decorations of boxes, references
 * and contents lists for their views. A transaction with this plugin's meta numbers anew after the settings changed.
 */
export const numbering = (settings: () => NumberingSettings): Plugin<Numbering> =>
  new Plugin<Numbering>({
    key: numberingKey,
    state: {
      init: (_, { doc }) => numbered(doc, settings()),
      apply(tr, before) {
        if (tr.getMeta(numberingKey) !== undefined) return numbered(tr.doc, settings())
        if (!tr.docChanged) return before
        if (signatureOf(tr.doc) !== before.signature) return numbered(tr.doc, settings())
        const decorations = before.decorations.map(tr.mapping, tr.doc)
        // A block that moved loses what stood on it.
        if (decorations.find().length !== before.size) return numbered(tr.doc, settings())
        return { ...before, decorations }
      },
    },
    props: { decorations: (state) => numberingKey.getState(state)?.decorations },
  })

function numbered(doc: Node, settings: NumberingSettings): Numbering {
  const draft = { ...settings, body: bodyOf(doc) }
  const blocks = numberBlocks(draft)
  const names = nameBlocks(draft, blocks)
  const terms = documentTerms(settings.language)
  const inNotes = citationForm(settings.citationStyle) === 'note'
  const decorations: Decoration[] = []
  let [block, note] = [0, 0]
  const put = (at: number, node: Node, attributes: Record<string, string>, spec = {}) =>
    decorations.push(Decoration.node(at, at + node.nodeSize, attributes, spec))
  doc.descendants((node, at, parent) => {
    const name = node.type.name
    if (NUMBERED.has(name)) {
      const { number, label } = blocks[block++]!
      if (number !== null) put(at, node, { 'data-number': number })
      else if (label !== '') put(at, node, { 'data-label': label }, { name: label, lost: false })
    }
    if (name === 'footnote') put(at, node, { 'data-number': String(++note) })
    else if (inNotes && parent?.type.name !== 'footnote') note += noteCalls(node)
    if (name === 'crossReference') {
      const named = names.get(node.attrs['target'] as string)
      const shown: ShownName = { name: named?.text ?? terms.lostReference, lost: named === undefined }
      put(at, node, shown.lost ? { 'data-lost': shown.name } : { 'data-label': shown.name }, shown)
    }
    if (name === 'contents') {
      const entries: readonly ContentsEntry[] = listContents(draft, blocks)
      put(at, node, { 'data-label': terms.contents }, { entries, title: terms.contents })
    }
  })
  return {
    signature: signatureOf(doc),
    decorations: DecorationSet.create(doc, decorations),
    size: decorations.length,
  }
}

/** In a note style each citation is a note: so many does a node make that is no footnote. */
function noteCalls(node: Node): number {
  switch (node.type.name) {
    case 'citation':
    case 'inlineQuotation':
    case 'quotation':
    case 'dataTable':
    case 'chart':
      return 1
    case 'timeline':
      return (node.attrs['eventIds'] as readonly string[]).length
    default:
      return 0
  }
}

const signatures = new WeakMap<Node, string>()

/** Of each block what is counted in it. Blocks that did not change are known. */
const signatureOf = (doc: Node): string =>
  doc.children
    .map((block) => {
      const known = signatures.get(block)
      if (known !== undefined) return known
      const made = blockSignature(block)
      signatures.set(block, made)
      return made
    })
    .join('|')

function blockSignature(block: Node): string {
  const parts = [own(block)]
  block.descendants((node) => void parts.push(own(node)))
  return parts.join('')
}

function own(node: Node): string {
  const { name } = node.type
  if (name === 'heading')
    return `heading${String(node.attrs['level'])} ${anchorOf(node)} ${node.textContent};`
  if (name === 'crossReference') return `to ${String(node.attrs['target'])};`
  if (name === 'footnote' || name === 'contents') return `${name};`
  return NUMBERED.has(name) || noteCalls(node) > 0 ? `${name} ${anchorOf(node)} ${noteCalls(node)};` : ''
}

/** A block that a cross-reference can lead to. */
export interface Target {
  readonly at: number
  readonly anchor: string | null
  /** "Table 2"; of a heading its number, or nothing. */
  readonly label: string
  /** Its title or words. */
  readonly title: string
  readonly kind: 'section' | 'table' | 'figure' | 'box'
}

const KINDS: Readonly<Record<string, Target['kind']>> = {
  heading: 'section',
  dataTable: 'table',
  chart: 'figure',
  timeline: 'figure',
  image: 'figure',
  box: 'box',
}

/** All that a cross-reference can lead to, in reading order. */
export function targetsOf({ doc }: EditorState, settings: NumberingSettings): readonly Target[] {
  const blocks = numberBlocks({ ...settings, body: bodyOf(doc) })
  const targets: Target[] = []
  let block = 0
  doc.descendants((node, at) => {
    if (!NUMBERED.has(node.type.name)) return
    const { label, number } = blocks[block++]!
    const kind = KINDS[node.type.name]
    if (kind === undefined) return
    const title = kind === 'section' ? node.textContent : String(node.attrs['title'])
    if (kind === 'section' && title.trim() === '') return
    targets.push({
      at,
      anchor: anchorOf(node),
      label: kind === 'section' ? (number ?? '') : label,
      title,
      kind,
    })
  })
  return targets
}
