import type { Library } from '#domain/library.ts'
import type { Quotation } from '#domain/quotation.ts'
import type { UncertainDate } from '#domain/timeline.ts'
import { issuedDate } from './issued-date.ts'
import { parseEdtf } from './parse-edtf.ts'

/** When a quotation was said or, where that is not known, its source came out; null where neither is. */
export function quotationDates(
  library: Library,
): (quotation: Pick<Quotation, 'date' | 'sourceId'>) => UncertainDate | null {
  const issued = new Map(library.sources.map(({ id, reference }) => [id, issuedDate(reference)]))
  return ({ date, sourceId }) => {
    const edtf = date ?? issued.get(sourceId) ?? null
    const parsed = edtf === null ? null : parseEdtf(edtf)
    return parsed?.ok === true ? parsed.value : null
  }
}
