import type { Quotation } from '#domain/quotation.ts'

/** A quotation of `report-2019`, page 14; `exact` is short for the selector that holds those words alone. */
export function aQuotation(over: Partial<Quotation> & { readonly exact?: string } = {}): Quotation {
  const { exact = 'The bridge will not be closed before the 12 members agree.', ...rest } = over
  return {
    id: 'rahimova-bridge',
    sourceId: 'report-2019',
    selector: { exact },
    locator: { kind: 'page', page: '14' },
    speaker: { name: 'Leyla Rahimova' },
    language: 'en-GB',
    tags: ['trade'],
    ...rest,
  }
}
