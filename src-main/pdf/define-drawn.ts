import type { DocumentBlock, Run } from '#domain/document.ts'
import type { Language } from '#domain/draft.ts'
import { drawChart } from '#domain/draw-chart.ts'
import { drawTimeline } from '#domain/draw-timeline.ts'
import { canBeLabelled } from '#domain/label-events.ts'
import type { Drawing } from '#domain/drawing.ts'
import { partDrawing } from '#domain/part-drawing.ts'
import { defineCaption, defineUnder } from './define-caption.ts'
import { defineDrawing } from './define-drawing.ts'
import { inlines } from './define-text.ts'
import { measureText } from './engine/measure-text.ts'
import { columnWidth, fullWidth } from './page-style.ts'
import type { PageStyle } from './page-style.ts'
import type { PdfNode } from './engine/pdf-node.ts'

type Of<K extends DocumentBlock['kind']> = Extract<DocumentBlock, { kind: K }>

/** Of the height for text: the caption stands on the page too. A higher drawing goes on on the next page. */
const TALLEST = 0.8

/** A chart as wide as the text, number and finding over it, its source and calculations under it. */
export function defineChart(block: Of<'chart'>, style: PageStyle): PdfNode {
  const width = columnWidth(style)
  return defineFigure(
    defineCaption(block, width, style),
    drawChart(block.chart, block.alt, width, measureText),
    defineUnder(block, style),
    style,
  )
}

/** Events on a scale of time across the page; their citations stand under it, each by its date, or its number where it has one. */
export function defineScale(block: Of<'timeline'>, language: Language, style: PageStyle): PdfNode {
  const width = fullWidth(style)
  const drawing = drawTimeline(block.entries, block.alt, { width, language }, measureText)
  const labelled = canBeLabelled(block.entries.length, width)
  const cited = block.entries
    .map(({ date, citation }, i) => ({ name: labelled ? date : String(i + 1), citation }))
    .filter(({ citation }) => citation.length > 0)
  const sources = cited.flatMap(({ name, citation }, i): readonly Run[] => [
    { kind: 'text', text: `${i === 0 ? '' : '; '}${name}: ` },
    ...citation,
  ])
  return defineFigure(
    defineCaption(block, width, style),
    drawing,
    sources.length === 0 ? [] : [{ margin: [0, 5, 0, 0], text: inlines(style, 'source', sources) }],
    style,
  )
}

/** On one page where one can hold it; else its first part stays with the caption. */
function defineFigure(
  caption: PdfNode,
  drawing: Drawing,
  under: readonly PdfNode[],
  style: PageStyle,
): PdfNode {
  const { page } = style
  const parts = partDrawing(drawing, (page.height - page.top - page.bottom) * TALLEST)
  const drawn = parts.map((part) => defineDrawing(part, style))
  if (drawn.length === 1) return { unbreakable: true, stack: [caption, ...drawn, ...under] }
  return {
    stack: [{ unbreakable: true, stack: [caption, drawn[0]!] }, ...drawn.slice(1), ...under],
  }
}
