import type { BibliographyEntry, Document, DocumentNote } from '#domain/document.ts'
import { baseline, callName, hangingMark, inlines, noteName, sourceName, words } from './define-text.ts'
import type { TextName } from './define-text.ts'
import { rule } from './layouts.ts'
import type { ContentPart } from './engine/content-part.ts'
import type { NoteRule } from './engine/place-notes.ts'
import { columnWidth, fullWidth, hasRail, textIndent } from './page-style.ts'
import type { PageStyle } from './page-style.ts'
import type { PdfNode } from './engine/pdf-node.ts'

const HANGING = 14

/** The notes for the feet of pages, by number; none where they stand after the text. */
export function defineFootnotes(document: Document, style: PageStyle): ReadonlyMap<number, ContentPart> {
  if (document.notePlacement !== 'foot') return new Map()
  return new Map(
    document.notes.map((note) => [
      note.number,
      { key: JSON.stringify(note), define: () => [defineNote(note, textIndent(style), style)] },
    ]),
  )
}

const SHORT_RULE = 60

/** Above the notes of a page. */
export const defineNoteRule = (style: PageStyle): NoteRule => ({
  x: textIndent(style),
  width: SHORT_RULE,
  widthGoingOn: columnWidth(style),
  lineWidth: style.rules.table,
  lineColor: style.colours.ink,
})

/** A note leads back to its call. */
function defineNote({ number, runs }: DocumentNote, indent: number, style: PageStyle): PdfNode {
  const [mark] = words(style, 'noteNumber', String(number))
  const called = { ...mark!, label: true as const, linkToDestination: callName(number) }
  return {
    tag: 'Note',
    hyphenate: true,
    id: noteName(number),
    margin: [indent + HANGING, 0, 0, 0],
    leadingIndent: -HANGING,
    text: [...hangingMark(style, 'noteNumber', called, HANGING), ...inlines(style, 'note', runs)],
  }
}

/** The notes after the text, where they stand there. */
export function defineEndnotes(document: Document, style: PageStyle): readonly PdfNode[] {
  if (document.notePlacement !== 'end') return []
  const entries = document.notes.map((note) => defineNote(note, 0, style))
  return defineSection(document.terms.notes, 'note', entries, 1.5, style)
}

/** Under each heading one entry a source, its first line hanging; citations in the text lead here. */
export function defineBibliography(document: Document, style: PageStyle): readonly PdfNode[] {
  return document.workLists.flatMap(({ title, entries }) =>
    defineSection(
      title,
      'entry',
      entries.map((entry) => defineEntry(entry, style)),
      3,
      style,
    ),
  )
}

const defineEntry = ({ sourceId, runs }: BibliographyEntry, style: PageStyle): PdfNode => ({
  tag: 'LBody',
  id: sourceName(sourceId),
  margin: [HANGING, 0, 0, 0],
  leadingIndent: -HANGING,
  text: inlines(style, 'entry', runs),
})

/**
 * A rule, or some space, and the entries under it, whose first stays with the heading: in the margin column beside them where there is
 * one, else over them.
 */
export function defineSection(
  title: string,
  text: TextName,
  entries: readonly PdfNode[],
  between: number,
  style: PageStyle,
  under: 'rule' | 'space' = 'rule',
): readonly PdfNode[] {
  const [first, ...rest] = entries
  if (first === undefined) return []
  const indent = textIndent(style)
  const { rules, colours } = style
  const heading: PdfNode = {
    tag: 'H2',
    text: words(style, 'label', title),
    outline: true,
    outlineText: title,
  }
  const drop = baseline(style, text) - baseline(style, 'label')
  const opening: readonly PdfNode[] = hasRail(style)
    ? [
        ...(under === 'rule'
          ? [{ margin: [0, 0, 0, 6], ...rule(fullWidth(style), rules.table, colours.ink) } as const]
          : []),
        { relativePosition: { x: 0, y: drop }, columns: [{ ...heading, width: style.page.rail }] },
      ]
    : [
        ...(under === 'rule'
          ? [{ margin: [indent, 0, 0, 6], ...rule(columnWidth(style), rules.table, colours.ink) } as const]
          : []),
        { margin: [indent, 0, 0, 4], stack: [heading] },
      ]
  return [
    {
      margin: [0, under === 'rule' ? 15 : 6, 0, 0],
      unbreakable: true,
      stack: [...opening, { margin: [indent, 0, 0, 0], stack: [first] }],
    },
    ...rest.map((entry): PdfNode => ({ margin: [indent, between, 0, 0], stack: [entry] })),
  ]
}
