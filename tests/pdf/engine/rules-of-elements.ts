import type { Rule } from './rule.ts'
import { unless } from './rule.ts'
import type { Dictionary, PdfObjects } from './pdf-objects.ts'
import type { ReadElement } from './structure-tree.ts'

/** What each type may stand in, where that is settled; PDF 1.7, section 14.8.4. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  Lbl: ['LI', 'Note', 'TOCI'],
  LBody: ['LI'],
  THead: ['Table'],
  TBody: ['Table'],
  TR: ['Table', 'THead', 'TBody'],
  TH: ['TR'],
  TD: ['TR'],
  TOCI: ['TOC'],
}

const STANDARD =
  'Document Sect H1 H2 H3 H4 H5 H6 P L LI Lbl LBody Table THead TBody TR TH TD Caption Figure BlockQuote TOC TOCI Note Reference Link Span'.split(
    ' ',
  )

const attribute = (
  pdf: PdfObjects,
  { dictionary }: ReadElement,
  name: string,
): Dictionary[string] | undefined =>
  pdf
    .list(dictionary['/A'])
    .map((held) => pdf.dictionary(held)[name])
    .find((value) => value !== undefined)

const ofType = (elements: readonly ReadElement[], type: string): readonly ReadElement[] =>
  elements.filter((element) => element.type === type)

const columnsOf = (pdf: PdfObjects, row: ReadElement): number =>
  row.kids.reduce((sum, cell) => sum + Number(attribute(pdf, cell, '/ColSpan') ?? 1), 0)

export const ELEMENT_RULES = {
  'has a structure': ({ elements }) => unless(elements.length > 1, 'it is empty'),
  'uses standard types': ({ elements }) =>
    elements.filter(({ type }) => !STANDARD.includes(type)).map(({ type }) => type),
  'has every element where it belongs': ({ elements }) =>
    elements.flatMap(({ type, parent }) =>
      unless(
        PARENTS[type]?.includes(parent?.type ?? '') !== false,
        `${type} in ${parent?.type ?? 'nothing'}`,
      ),
    ),
  'leads from every element to the one around it': ({ elements }) =>
    elements.flatMap(({ type, parent, dictionary }) =>
      unless(parent === null || dictionary['/P'] === parent.ref, type),
    ),
  'has no element that holds nothing': ({ elements }) =>
    elements
      .filter(({ type, kids, marked, annotations }) => {
        return type !== 'TD' && type !== 'TH' && kids.length + marked.length + annotations.length === 0
      })
      .map(({ type }) => type),
  'leaves no level of headings out': ({ elements }) => {
    const levels = elements.flatMap(({ type }) => (/^H[1-6]$/.test(type) ? [Number(type[1])] : []))
    return levels.flatMap((level, i) => unless(level <= (levels[i - 1] ?? 0) + 1, `level ${level}`))
  },
  'says what every figure shows': ({ pdf, elements }) =>
    ofType(elements, 'Figure').flatMap(({ ref, dictionary }) =>
      unless(pdf.text(dictionary['/Alt']).trim() !== '', ref),
    ),
  'says where every figure stands on its page': ({ pdf, elements }) =>
    ofType(elements, 'Figure').flatMap((figure) => {
      const [left, bottom, right, top] = pdf.list(attribute(pdf, figure, '/BBox')) as readonly number[]
      const [, , width, height] = pdf.list(
        pdf.dictionary(figure.dictionary['/Pg'])['/MediaBox'],
      ) as readonly number[]
      return unless(
        left! >= 0 && bottom! >= 0 && left! < right! && bottom! < top! && right! <= width! && top! <= height!,
        figure.ref,
      )
    }),
  'says what every head of a table is of': ({ pdf, elements }) =>
    ofType(elements, 'TH').flatMap((cell) =>
      unless(['/Row', '/Column'].includes(String(attribute(pdf, cell, '/Scope'))), cell.ref),
    ),
  'has as many cells in each row of a table': ({ pdf, elements }) =>
    ofType(elements, 'Table').flatMap((table) => {
      const rows = elements.filter(
        ({ type, parent }) => type === 'TR' && (parent === table || parent?.parent === table),
      )
      const counts = new Set(rows.map((row) => columnsOf(pdf, row)))
      return unless(counts.size === 1, `${[...counts].join(', ')} in ${table.ref}`)
    }),
  'has a caption first in what it is of': ({ elements }) =>
    ofType(elements, 'Caption').flatMap(({ ref, parent }) =>
      unless(!['Table', 'L'].includes(parent!.type) || parent!.kids[0]!.ref === ref, ref),
    ),
  'has the mark of an item before its body': ({ elements }) =>
    ofType(elements, 'LI').flatMap(({ ref, kids }) =>
      unless(['LBody', 'Lbl,LBody'].includes(kids.map(({ type }) => type).join()), ref),
    ),
  'names every note, each as no other': ({ pdf, elements }) => {
    const notes = ofType(elements, 'Note').map(({ dictionary }) => pdf.text(dictionary['/ID']))
    const known = pdf.tree(pdf.dictionary(pdf.root['/StructTreeRoot'])['/IDTree'], '/Names')
    const found = known.map(([name]) => pdf.text(name))
    return [
      ...notes.filter((id) => id === '' || !found.includes(id)).map((id) => `“${id}” is not found`),
      ...unless(new Set(notes).size === notes.length, 'two have one name'),
    ]
  },
  'names languages as they are': ({ pdf, elements }) =>
    elements.flatMap(({ dictionary }) => {
      const said = dictionary['/Lang']
      return unless(
        said === undefined || /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(pdf.text(said)),
        String(said),
      )
    }),
} satisfies Record<string, Rule>
