import type { PdfReference } from 'pdfmake/js/PDFDocument.js'
import type { BriefPdf } from './brief-pdf.ts'
import type { MarkedContent } from './marked-content.ts'
import { nameTree } from './name-tree.ts'
import { StructureElement } from './structure-element.ts'
import type { Content } from './structure-element.ts'

/**
 * Writes the structure tree of a PDF whose pages are drawn, and the tree that leads from their content back to it.
 * Elements that hold nothing are left out, but for the cells of a table. PDF 1.7, section 14.7.
 */
export function writeStructure(pdf: BriefPdf, root: StructureElement, { owners }: MarkedContent): void {
  const tree = pdf.ref({ Type: 'StructTreeRoot' })
  const refs = new Map<StructureElement, PdfReference>()
  const ids = new Map<string, PdfReference>()

  const write = (element: StructureElement, parent: PdfReference): PdfReference => {
    const { type, alt, lang, id, attributes } = element
    const ref = pdf.ref()
    refs.set(element, ref)
    const kids = element.kids.filter((kid) => isContent(kid) || holdsContent(kid))
    const page = kids.find(isContent)?.page
    Object.assign(ref.data, {
      S: type,
      P: parent,
      ...(page === undefined ? {} : { Pg: page }),
      ...(id === undefined ? {} : { ID: new String(id) }),
      ...(alt === undefined ? {} : { Alt: new String(alt) }),
      ...(lang === undefined ? {} : { Lang: new String(lang) }),
      ...(attributes === undefined ? {} : { A: attributes }),
      K: kids.map((kid) => {
        if (!isContent(kid)) return write(kid, ref)
        if (kid.kind === 'annotation') return { Type: 'OBJR', Pg: kid.page, Obj: kid.annotation }
        return kid.page === page ? kid.id : { Type: 'MCR', Pg: kid.page, MCID: kid.id }
      }),
    })
    if (id !== undefined) ids.set(id, ref)
    ref.end()
    return ref
  }

  tree.data['K'] = write(root, tree)
  const numbers = owners.flatMap((owner, i) => [
    i,
    Array.isArray(owner) ? owner.map((element) => refs.get(element)) : refs.get(owner),
  ])
  const parents = pdf.ref({ Nums: numbers })
  parents.end()
  Object.assign(tree.data, {
    ParentTree: parents,
    ParentTreeNextKey: owners.length,
    ...(ids.size === 0 ? {} : { IDTree: nameTree(ids) }),
  })
  tree.end()
  Object.assign(pdf._root.data, { StructTreeRoot: tree, MarkInfo: { Marked: true } })
}

const isContent = (kid: StructureElement | Content): kid is Content => !(kid instanceof StructureElement)

function holdsContent(element: StructureElement): boolean {
  if (element.type === 'TD' || element.type === 'TH') return true
  return element.kids.some((kid) => isContent(kid) || holdsContent(kid))
}
