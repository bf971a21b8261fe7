import type { Document } from '#domain/document.ts'
import { baseline, callName, hangingMark, inlines, noteName, sourceName, words } from './define-text.ts'
import type { TextName } from './define-text.ts'
import { rule } from './layouts.ts'
import { fullWidth, textIndent } from './page-style.ts'
import type { PageStyle } from './page-style.ts'
import type { PdfNode } from './pdf-node.ts'

const HANGING = 14

/** The notes after the text, each leading back to its call. */
export function defineNotes(document: Document, style: PageStyle): readonly PdfNode[] {
  const entries = document.notes.map(({ number, runs }): PdfNode => {
    const [mark] = words(style, 'noteNumber', String(number))
    return {
      id: noteName(number),
      margin: [HANGING, 0, 0, 0],
      leadingIndent: -HANGING,
      text: [
        ...hangingMark(style, 'noteNumber', { ...mark!, linkToDestination: callName(number) }, HANGING),
        ...inlines(style, 'note', runs),
      ],
    }
  })
  return defineSection(document.terms.notes, 'note', entries, 1.5, style)
}

/** One entry a source, its first line hanging; citations in the text lead here. */
export function defineBibliography(document: Document, style: PageStyle): readonly PdfNode[] {
  const entries = document.bibliography.map(({ sourceId, runs }): PdfNode => ({
    id: sourceName(sourceId),
    margin: [HANGING, 0, 0, 0],
    leadingIndent: -HANGING,
    text: inlines(style, 'entry', runs),
  }))
  return defineSection(document.terms.bibliography, 'entry', entries, 3, style)
}

/** A rule, the heading in the margin column, and the entries beside it; the heading stays with the first of them. */
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
  const drop = baseline(style, text) - baseline(style, 'label')
  return [
    {
      margin: [0, 15, 0, 0],
      unbreakable: true,
      stack: [
        { margin: [0, 0, 0, 6], ...rule(fullWidth(style), style.rules.table, style.colours.ink) },
        {
          relativePosition: { x: 0, y: drop },
          columns: [
            {
              width: style.page.rail,
              text: words(style, 'label', title),
              outline: true,
              outlineText: title,
            },
          ],
        },
        { margin: [indent, 0, 0, 0], stack: [first] },
      ],
    },
    ...rest.map((entry): PdfNode => ({ margin: [indent, between, 0, 0], stack: [entry] })),
  ]
}
