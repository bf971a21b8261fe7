import type { DocumentBlock } from '#domain/document.ts'
import { baseline, hangingMark, inlines, look, words } from './define-text.ts'
import { layout } from './layouts.ts'
import { hasRail, textIndent } from './page-style.ts'
import type { PageStyle } from './page-style.ts'
import type { PdfNode } from './engine/pdf-node.ts'

type PointsBlock = Extract<DocumentBlock, { kind: 'key-points' | 'recommendations' }>

const PAD = 16
const NUMBER = 15
const BETWEEN = 5.5

/**
 * Key points: a tint under one rule. Recommendations: the same on white, closed by a hairline. The heading stands in the
 * margin column where there is one, and above the numbered points where there is none.
 */
export function definePoints(block: PointsBlock, title: string, style: PageStyle): PdfNode {
  const points = block.points.filter((runs) => runs.length > 0)
  const tinted = block.kind === 'key-points'
  const pad = tinted ? PAD : 0
  const cell = (node: PdfNode): PdfNode => (tinted ? { ...node, fillColor: style.colours.tint } : node)
  const rows = hasRail(style)
    ? defineBeside(points, title, style).map((row) => row.map(cell))
    : defineBelow(points, title, style).map((row) => row.map(cell))
  const last = rows.length - 1
  const head = hasRail(style) ? null : 0
  return {
    tag: 'Sect',
    unbreakable: true,
    table: {
      widths: hasRail(style) ? [textIndent(style) - pad, NUMBER, '*'] : ['*'],
      dontBreakRows: true,
      body: rows,
    },
    layout: layout({
      hLineWidth: (i) =>
        i === 0
          ? style.rules[tinted ? 'keyPoints' : 'recommendations']
          : i > last && !tinted
            ? style.rules.table
            : 0,
      hLineColor: (i) => (i === 0 ? style.colours.accent : style.colours.line),
      paddingLeft: (i) => (i === 0 ? pad : 0),
      paddingRight: (i) => (i === (hasRail(style) ? 2 : 0) ? pad : 0),
      paddingTop: (i) => (i === 0 ? (tinted ? 11 : 8) : 0),
      paddingBottom: (i) => (i === last ? (tinted ? 13 : 10) : i === head ? 3 : BETWEEN),
    }),
  }
}

type Points = PointsBlock['points']

function defineBeside(points: Points, title: string, style: PageStyle): readonly (readonly PdfNode[])[] {
  const drop = baseline(style, 'keyPoint') - baseline(style, 'keyNumber')
  const headDrop = baseline(style, 'keyPoint') - baseline(style, 'keyHead')
  return points.map((runs, i) => [
    i === 0
      ? { tag: 'H2', keepWithNext: true, margin: [0, headDrop, 8, 0], text: words(style, 'keyHead', title) }
      : { tag: 'Artifact', text: [{ ...look(style, 'keyHead'), text: '' }] },
    {
      tag: 'Lbl',
      keepWithNext: true,
      margin: [0, drop, 0, 0],
      text: words(style, 'keyNumber', String(i + 1)),
    },
    { tag: 'LBody', text: inlines(style, 'keyPoint', runs) },
  ])
}

function defineBelow(points: Points, title: string, style: PageStyle): readonly (readonly PdfNode[])[] {
  const numbered = points.map((runs, i): readonly PdfNode[] => {
    const [mark] = words(style, 'keyNumber', String(i + 1))
    return [
      {
        tag: 'LBody',
        margin: [NUMBER, 0, 0, 0],
        leadingIndent: -NUMBER,
        text: [
          ...hangingMark(style, 'keyNumber', { ...mark!, label: true }, NUMBER),
          ...inlines(style, 'keyPoint', runs),
        ],
      },
    ]
  })
  return [[{ tag: 'H2', keepWithNext: true, text: words(style, 'keyHead', title) }], ...numbered]
}
