import { isReference } from './pdf-objects.ts'
import type { Dictionary, PdfObjects, Value } from './pdf-objects.ts'

/** An element as it stands in a file. */
export interface ReadElement {
  readonly ref: string
  readonly type: string
  readonly dictionary: Dictionary
  readonly parent: ReadElement | null
  readonly kids: readonly ReadElement[]
  readonly marked: readonly { readonly page: string; readonly id: number }[]
  readonly annotations: readonly { readonly page: string; readonly annotation: string }[]
}

/** All elements, each before what it holds. */
export function readStructure(pdf: PdfObjects): readonly ReadElement[] {
  const all: ReadElement[] = []
  const read = (ref: string, parent: ReadElement | null): ReadElement => {
    const dictionary = pdf.dictionary(ref)
    const kids: ReadElement[] = []
    const marked: { page: string; id: number }[] = []
    const annotations: { page: string; annotation: string }[] = []
    const type = pdf.text(dictionary['/S']).slice(1)
    const element: ReadElement = { ref, type, dictionary, parent, kids, marked, annotations }
    all.push(element)
    const pageOf = (value: Value | undefined): string => String(value ?? dictionary['/Pg'])
    for (const kid of pdf.list(dictionary['/K'])) {
      const found = pdf.dictionary(kid)
      if (typeof kid === 'number') marked.push({ page: pageOf(undefined), id: kid })
      else if (found['/Type'] === '/MCR')
        marked.push({ page: pageOf(found['/Pg']), id: found['/MCID'] as number })
      else if (found['/Type'] === '/OBJR')
        annotations.push({ page: pageOf(found['/Pg']), annotation: String(found['/Obj']) })
      else if (isReference(kid)) kids.push(read(kid, element))
    }
    return element
  }
  for (const ref of pdf.list(pdf.dictionary(pdf.root['/StructTreeRoot'])['/K'])) read(ref as string, null)
  return all
}
