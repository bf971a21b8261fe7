import type { Disagreement } from '#domain/disagreement.ts'

/** Two positions that `report-2019` gives, the first with the quotation of `aQuotation()`. */
export function aDisagreement(over: Partial<Disagreement> = {}): Disagreement {
  return {
    id: 'who-closes-the-bridge',
    question: 'Who may close the bridge?',
    positions: [
      {
        sourceId: 'report-2019',
        holder: 'Leyla Rahimova',
        position: 'Only the members together.',
        locator: { kind: 'page', page: '14' },
        quotationIds: ['rahimova-bridge'],
      },
      {
        sourceId: 'report-2019',
        position: 'The keepers alone.',
        locator: { kind: 'page', page: '15' },
        quotationIds: [],
      },
    ],
    settledBy: 'The statutes of the association.',
    tags: ['trade'],
    ...over,
  }
}
