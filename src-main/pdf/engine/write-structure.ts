import type { PdfReference } from 'pdfmake/js/PDFDocument.js'
import type { BriefPdf } from './brief-pdf.ts'
import type { MarkedContent } from './marked-content.ts'
import { nameTree } from './name-tree.ts'
import { refTo, textObject } from './object-text.ts'
import { StructureElement } from './structure-element.ts'
import type { Attributes, Content } from './structure-element.ts'

/**
 * Writes the structure tree of a PDF whose pages are drawn, and the tree that leads from their content back to it.
 * Elements that hold nothing are left out, but for the cells of a table. PDF 1.7, section 14.7.
 */
export function writeStructure(pdf: BriefPdf, root: StructureElement, { owners }: MarkedContent): void {
  const tree = pdf.ref()
  const refs = new Map<StructureElement, PdfReference>()
  const ids = new Map<string, string>()
  const holds = holdingContent()

  const write = (element: StructureElement, parent: PdfReference): PdfReference => {
    const { type, alt, lang, id, attributes } = element
    const ref = pdf.ref()
    refs.set(element, ref)
    let page: PdfReference | undefined
    const written: (string | number)[] = []
    for (const kid of element.kids) {
      if (isContent(kid)) {
        page ??= kid.page
        written.push(contentObject(kid, page))
      } else if (holds(kid)) written.push(refTo(write(kid, ref)))
    }
    let object = `<< /S /${type} /P ${refTo(parent)}`
    if (page !== undefined) object += ` /Pg ${refTo(page)}`
    if (id !== undefined) {
      ids.set(id, refTo(ref))
      object += ` /ID ${textObject(id)}`
    }
    if (alt !== undefined) object += ` /Alt ${textObject(alt)}`
    if (lang !== undefined) object += ` /Lang ${textObject(lang)}`
    if (attributes !== undefined) object += ` /A ${dictionary(attributes)}`
    pdf.writeObject(ref, `${object} /K [${written.join(' ')}] >>`)
    return ref
  }

  const top = write(root, tree)
  const refOf = (element: StructureElement): string => refTo(refs.get(element)!)
  const numbers = owners.map(
    (owner, i) => `${i} ${Array.isArray(owner) ? `[${owner.map(refOf).join(' ')}]` : refOf(owner)}`,
  )
  const parents = pdf.ref()
  pdf.writeObject(parents, `<< /Nums [${numbers.join(' ')}] >>`)
  pdf.writeObject(
    tree,
    [
      `<< /Type /StructTreeRoot /K ${refTo(top)} /ParentTree ${refTo(parents)} /ParentTreeNextKey ${owners.length}`,
      ...(ids.size === 0 ? [] : [`/IDTree ${nameTree(ids)}`]),
      '>>',
    ].join(' '),
  )
  Object.assign(pdf._root.data, { StructTreeRoot: tree, MarkInfo: { Marked: true } })
}

/** `page` is that of the element. */
function contentObject(content: Content, page: PdfReference): string | number {
  if (content.kind === 'annotation')
    return `<< /Type /OBJR /Pg ${refTo(content.page)} /Obj ${refTo(content.annotation)} >>`
  if (content.page === page) return content.id
  return `<< /Type /MCR /Pg ${refTo(content.page)} /MCID ${content.id} >>`
}

const isContent = (kid: StructureElement | Content): kid is Content => !(kid instanceof StructureElement)

/** Tells whether an element holds content, having looked at each once. */
function holdingContent(): (element: StructureElement) => boolean {
  const known = new Map<StructureElement, boolean>()
  return function holds(element: StructureElement): boolean {
    let answer = known.get(element)
    if (answer === undefined) {
      answer =
        element.type === 'TD' ||
        element.type === 'TH' ||
        element.kids.some((kid) => isContent(kid) || holds(kid))
      known.set(element, answer)
    }
    return answer
  }
}

const dictionary = (entries: Attributes): string =>
  `<< ${Object.entries(entries)
    .map(
      ([key, value]) =>
        `/${key} ${typeof value === 'object' ? `[${value.join(' ')}]` : typeof value === 'string' ? `/${value}` : value}`,
    )
    .join(' ')} >>`
