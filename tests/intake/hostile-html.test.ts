import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readHtml } from '#intake/read-html.ts'

it('reads any page, however broken, without a tag of it left and without an end too deep for the stack', () => {
  const parts = fc.constantFrom(
    '<p>',
    '</div>',
    '<b',
    '>',
    '&lt;',
    '<table><tr>',
    '<svg><p>',
    '<!--',
    '-->',
    ' text ',
    '<select>',
    '<br/>',
    '"',
  )
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 60 }), (pieces) => {
      const read = readHtml(`<body>${pieces.join('')}`)
      expect(read.ok ? read.value : read.error).not.toMatch(/<(?:p|table|svg|select|br)\b[^<]*>/)
    }),
  )
  expect(readHtml(`<body>${'<i>'.repeat(100_000)}x`)).toEqual({
    ok: false,
    error: 'its parts are nested too deeply',
  })
})
