import type { DocumentBlock, TimelineEntry } from '#domain/document.ts'
import { defineCaption } from './define-table.ts'
import { baseline, inlines, words } from './define-text.ts'
import { layout } from './layouts.ts'
import { fullWidth, textIndent } from './page-style.ts'
import type { PageStyle } from './page-style.ts'
import type { PdfNode } from './pdf-node.ts'

type TimelineBlock = Extract<DocumentBlock, { kind: 'timeline' }>

/** So many events stay with the caption; a longer list may break between two after them. */
const KEPT_TOGETHER = 2
const DOT = 2.6
/** From the line of time to the words at its right. */
const CLEAR = 12

/**
 * A vertical list: dates in the margin column, events beside them, a line of time between. A date that is known is a
 * disc, an approximate one a ring with its date in italics.
 */
export function defineTimeline(block: TimelineBlock, id: string, style: PageStyle): PdfNode {
  const rest = block.entries.slice(KEPT_TOGETHER)
  return {
    stack: [
      {
        unbreakable: true,
        stack: [
          defineCaption(block, id, fullWidth(style), style),
          defineEntries(block.entries.slice(0, KEPT_TOGETHER), rest.length === 0, style),
        ],
      },
      ...(rest.length === 0 ? [] : [defineEntries(rest, true, style)]),
    ],
  }
}

function defineEntries(entries: readonly TimelineEntry[], closing: boolean, style: PageStyle): PdfNode {
  const last = entries.length - 1
  return {
    table: {
      widths: [textIndent(style) - CLEAR - style.rules.timeline, style.rules.timeline, '*'],
      dontBreakRows: true,
      body: entries.map((entry) => defineEntry(entry, style)),
    },
    layout: layout({
      paddingLeft: (i) => (i === 2 ? CLEAR : 0),
      paddingRight: (i) => (i === 0 ? 4 : 0),
      paddingBottom: (i) => (closing && i === last ? 0 : 4),
    }),
  }
}

function defineEntry(entry: TimelineEntry, style: PageStyle): readonly PdfNode[] {
  const { colours, rules } = style
  const dateStyle = entry.approximate ? 'eventDateApproximate' : 'eventDate'
  const drop = baseline(style, 'event') - baseline(style, 'eventDate')
  const middle = baseline(style, 'event') - style.text.event.size * 0.3
  const citation = entry.citation[0]?.kind === 'note-call' ? entry.citation : []
  const source = citation.length > 0 || entry.citation.length === 0 ? [] : entry.citation
  return [
    { margin: [0, drop, 0, 0], text: words(style, dateStyle, entry.date) },
    {
      fillColor: colours.line,
      relativePosition: { x: rules.timeline / 2, y: 0 },
      canvas: [
        {
          type: 'ellipse',
          x: 0,
          y: middle,
          r1: DOT,
          r2: DOT,
          color: entry.approximate ? colours.paper : colours.accent,
          lineColor: colours.accent,
          lineWidth: 1,
        },
      ],
    },
    {
      text: [
        ...words(style, 'event', entry.what),
        ...inlines(style, 'event', citation),
        ...(source.length === 0 ? [] : words(style, 'eventCitation', ' ')),
        ...inlines(style, 'eventCitation', source),
      ],
    },
  ]
}
