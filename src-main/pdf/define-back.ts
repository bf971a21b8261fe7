import type { Document } from '#domain/document.ts'
import { baseline, callName, hangingMark, inlines, noteName, sourceName, words } from './define-text.ts'
import type { TextName } from './define-text.ts'
import { rule } from './layouts.ts'
import { columnWidth, fullWidth, hasRail, textIndent } from './page-style.ts'
import type { PageStyle } from './page-style.ts'
import type { PdfNode } from './engine/pdf-node.ts'

const HANGING = 14

/** The notes after the text, each leading back to its call. */
export function defineNotes(document: Document, style: PageStyle): readonly PdfNode[] {
  const entries = document.notes.map(({ number, runs }): PdfNode => {
    const [mark] = words(style, 'noteNumber', String(number))
    return {
      tag: 'Note',
      id: noteName(number),
      margin: [HANGING, 0, 0, 0],
      leadingIndent: -HANGING,
      text: [
        ...hangingMark(
          style,
          'noteNumber',
          { ...mark!, label: true, linkToDestination: callName(number) },
          HANGING,
        ),
        ...inlines(style, 'note', runs),
      ],
    }
  })
  return defineSection(document.terms.notes, 'note', entries, 1.5, style)
}

/** One entry a source, its first line hanging; citations in the text lead here. */
export function defineBibliography(document: Document, style: PageStyle): readonly PdfNode[] {
  const entries = document.bibliography.map(({ sourceId, runs }): PdfNode => ({
    tag: 'LBody',
    id: sourceName(sourceId),
    margin: [HANGING, 0, 0, 0],
    leadingIndent: -HANGING,
    text: inlines(style, 'entry', runs),
  }))
  return defineSection(document.terms.bibliography, 'entry', entries, 3, style)
}

/**
 * A rule and the entries under it, whose first stays with the heading: in the margin column beside them where there is
 * one, else over them.
 */
function defineSection(
  title: string,
  text: TextName,
  entries: readonly PdfNode[],
  between: number,
  style: PageStyle,
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
        { margin: [0, 0, 0, 6], ...rule(fullWidth(style), rules.table, colours.ink) },
        { relativePosition: { x: 0, y: drop }, columns: [{ ...heading, width: style.page.rail }] },
      ]
    : [
        { margin: [indent, 0, 0, 6], ...rule(columnWidth(style), rules.table, colours.ink) },
        { margin: [indent, 0, 0, 4], stack: [heading] },
      ]
  return [
    {
      margin: [0, 15, 0, 0],
      unbreakable: true,
      stack: [...opening, { margin: [indent, 0, 0, 0], stack: [first] }],
    },
    ...rest.map((entry): PdfNode => ({ margin: [indent, between, 0, 0], stack: [entry] })),
  ]
}
