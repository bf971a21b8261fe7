import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDelimited } from '#intake/parse-delimited.ts'

describe('parseDelimited', () => {
  it.each<[string, string, readonly (readonly string[])[]]>([
    [
      'commas',
      'Year,Total\n2013,"1,232"\n',
      [
        ['Year', 'Total'],
        ['2013', '1,232'],
      ],
    ],
    [
      'semicolons beside decimal commas',
      'Год;Всего\n2013;1 232,5\n2014;3,5\n',
      [
        ['Год', 'Всего'],
        ['2013', '1 232,5'],
        ['2014', '3,5'],
      ],
    ],
    [
      'tabs, as a spreadsheet copies them',
      'Year\tTotal\r\n2013\t1,232\r\n',
      [
        ['Year', 'Total'],
        ['2013', '1,232'],
      ],
    ],
    [
      'bars',
      'a|b\n1|2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a title with a comma above semicolons',
      'Remittances, 2013\n\nYear;Total\n2013;1,5\n2014;2,5',
      [['Remittances, 2013'], [''], ['Year', 'Total'], ['2013', '1,5'], ['2014', '2,5']],
    ],
    [
      'line feeds and marks within quotation marks',
      'a,b\n"x ""y""\nz",2',
      [
        ['a', 'b'],
        ['x "y"\nz', '2'],
      ],
    ],
    ['one column', 'Year\n2013', [['Year'], ['2013']]],
    [
      'what looks like a formula or a number, as it is',
      'a,b\n=1+1,007',
      [
        ['a', 'b'],
        ['=1+1', '007'],
      ],
    ],
  ])('reads %s', (_, text, rows) => {
    expect(parseDelimited(text)).toEqual(rows)
  })

  it.each([',', ';', '\t', '|'])('reads back whatever was written with %j', (delimiter) => {
    const cell = fc.string({ unit: fc.constantFrom(...'aé 1,;|\t"\n.ж–') })
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 6 }),
        (rows) => {
          const text = rows.map((row) =>
            row.map((value) => `"${value.replaceAll('"', '""')}"`).join(delimiter),
          )
          expect(parseDelimited(text.join('\r\n'))).toEqual(rows)
        },
      ),
    )
  })

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'a",;\t|\r\n') }),
        (text) => void parseDelimited(text),
      ),
    )
  })
})
