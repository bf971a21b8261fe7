import { expect, it } from 'vitest'
import { disagreementBox, holderOf } from '#domain/disagreement-box.ts'
import { aDisagreement } from '#tests/builders/a-disagreement.ts'
import { aBox, aCitation, aParagraph } from '#tests/builders/a-draft.ts'
import { aLibrary } from '#tests/builders/a-library.ts'
import { aQuotation } from '#tests/builders/a-quotation.ts'

const bold = (text: string) => ({ type: 'text', text, marks: [{ type: 'bold' }] }) as const
const words = (quotationId: string) =>
  ({ type: 'inlineQuotation', attrs: { quotationId, shown: '' } }) as const

it('gives each position its holder, its place and its quotations, a place that a quotation cites not twice', () => {
  expect(disagreementBox(aDisagreement(), aLibrary())).toEqual(
    aBox(
      [
        aParagraph(bold('Leyla Rahimova:'), ' Only the members together: ', words('rahimova-bridge'), '.'),
        aParagraph(
          bold('Rahimova:'),
          ' The keepers alone ',
          aCitation('report-2019', { locator: { kind: 'page', page: '15' } }),
          '.',
        ),
      ],
      { form: 'disagreement', title: 'Who may close the bridge?' },
    ),
  )
})

it('cites the place of a position beside quotations from elsewhere, and leaves out those that are not there', () => {
  const [position] = aDisagreement().positions
  const disagreement = aDisagreement({
    positions: [{ ...position!, position: 'Nobody', quotationIds: ['far', 'gone', 'farther'] }],
  })
  const page = { kind: 'page', page: '3' } as const
  const library = aLibrary({
    quotations: [aQuotation({ id: 'far', locator: page }), aQuotation({ id: 'farther', locator: page })],
  })
  expect(disagreementBox(disagreement, library).content).toEqual([
    aParagraph(
      bold('Leyla Rahimova:'),
      ' Nobody ',
      aCitation('report-2019', { locator: position!.locator }),
      ': ',
      words('far'),
      '; ',
      words('farther'),
      '.',
    ),
  ])
})

it('names a source that is not there by its id', () => {
  expect(holderOf({ ...aDisagreement().positions[1]!, sourceId: 'lost' }, aLibrary())).toBe('lost')
})
