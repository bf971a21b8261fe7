import type { DocumentBlock, TimelineEntry } from '#domain/document.ts'
import { defineCaption } from './define-caption.ts'
import { baseline, inlines, words } from './define-text.ts'
import { layout } from './layouts.ts'
import { fullWidth, hasRail, textIndent } from './page-style.ts'
import type { PageStyle } from './page-style.ts'
import type { PdfNode } from './engine/pdf-node.ts'

type TimelineBlock = Extract<DocumentBlock, { kind: 'timeline' }>

/** So many events stay with the caption; a longer list may break between two after them. */
const KEPT_TOGETHER = 2
const DOT = 2.6
/** From the line of time to the words at its right. */
const CLEAR = 12

/** Of the dates, where no margin column takes them. */
const DATES = 92

const dateWidth = (style: PageStyle): number => (hasRail(style) ? textIndent(style) : DATES)

/** A vertical list: dates at the left, in the margin column where there is one, and events beside them. */
export function defineTimeline(block: TimelineBlock, style: PageStyle): PdfNode {
  const rest = block.entries.slice(KEPT_TOGETHER)
  return {
    tag: 'L',
    stack: [
      {
        unbreakable: true,
        stack: [
          defineCaption(block, fullWidth(style), style),
          defineEntries(block.entries.slice(0, KEPT_TOGETHER), rest.length === 0, style),
        ],
      },
      ...(rest.length === 0 ? [] : [defineEntries(rest, true, style)]),
    ],
  }
}

const defineEntries = (entries: readonly TimelineEntry[], closing: boolean, style: PageStyle): PdfNode =>
  style.design.events === 'ruled' ? defineRuled(entries, style) : defineAlong(entries, closing, style)

/** A line of time between dates and events. A date that is known is a disc, an approximate one a ring, in italics. */
function defineAlong(entries: readonly TimelineEntry[], closing: boolean, style: PageStyle): PdfNode {
  const { colours, rules } = style
  const last = entries.length - 1
  const middle = baseline(style, 'event') - style.text.event.size * 0.3
  const mark = (entry: TimelineEntry): PdfNode => ({
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
  })
  return {
    table: {
      widths: [dateWidth(style) - CLEAR - rules.timeline, rules.timeline, '*'],
      dontBreakRows: true,
      body: entries.map((entry) => [defineDate(entry, style), mark(entry), defineEvent(entry, style)]),
    },
    layout: layout({
      paddingLeft: (i) => (i === 2 ? CLEAR : 0),
      paddingRight: (i) => (i === 0 ? 4 : 0),
      paddingBottom: (i) => (closing && i === last ? 0 : 4),
    }),
  }
}

const AFTER_DATE = 10

/** Each event under a hairline, as in a fact sheet. */
function defineRuled(entries: readonly TimelineEntry[], style: PageStyle): PdfNode {
  return {
    table: {
      widths: [dateWidth(style) - AFTER_DATE, '*'],
      dontBreakRows: true,
      body: entries.map((entry) => [defineDate(entry, style), defineEvent(entry, style)]),
    },
    layout: layout({
      hLineWidth: (i) => (i < entries.length ? style.rules.row : 0),
      hLineColor: () => style.colours.line,
      paddingRight: (i) => (i === 0 ? AFTER_DATE : 0),
      paddingTop: () => 4,
      paddingBottom: () => 4,
    }),
  }
}

function defineDate(entry: TimelineEntry, style: PageStyle): PdfNode {
  const name = entry.approximate ? 'eventDateApproximate' : 'eventDate'
  return {
    tag: 'Lbl',
    keepWithNext: true,
    margin: [0, baseline(style, 'event') - baseline(style, name), 0, 0],
    text: words(style, name, entry.date),
  }
}

/** What happened, and its source: a note's call close to it, a citation after a space and quieter. */
function defineEvent(entry: TimelineEntry, style: PageStyle): PdfNode {
  const called = entry.citation[0]?.kind === 'note-call'
  const space = called || entry.citation.length === 0 ? [] : words(style, 'eventCitation', ' ')
  return {
    tag: 'LBody',
    text: [
      ...words(style, 'event', entry.what),
      ...space,
      ...inlines(style, called ? 'event' : 'eventCitation', entry.citation),
    ],
  }
}
