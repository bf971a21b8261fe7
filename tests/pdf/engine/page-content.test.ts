import fc from 'fast-check'
import { expect, it } from 'vitest'
import { PageContent } from '#pdf/engine/page-content.ts'
import { round } from '#pdf/engine/round.ts'

const written = (write: (content: PageContent) => void): string => {
  const content = new PageContent()
  write(content)
  return Buffer.from(content.take()).toString('latin1')
}

it('writes numbers with up to three decimals', () => {
  const values = [0, 7, -0.0004, 0.5, -12.25, 841.89, 1.0996, 100, 12_345.678]
  expect(values.map((value) => written((content) => content.writeNumber(value)))).toEqual(
    '0 7 0 0.5 -12.25 841.89 1.1 100 12345.678'.split(' '),
  )
})

it('writes any number as it is when it is rounded', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (value) => {
      expect(written((content) => content.writeNumber(value))).toBe(String(round(value) + 0))
    }),
  )
})

it('writes codes as two bytes, those with a backslash before them that mean something in a string', () => {
  expect(
    written((content) => {
      for (const code of [0x0041, 0x0128, 0x0029, 0x5c0d, 0x0d0a]) content.writeCode(code)
    }),
  ).toBe(String.raw`${'\0'}A${'\x01'}\(${'\0'}\)\\\r\r${'\n'}`)
})

it('grows with what is written, and begins anew when that is taken', () => {
  const content = new PageContent()
  const long = 'q Q '.repeat(50_000)
  content.write(long)
  expect(Buffer.from(content.take()).toString('latin1')).toBe(long)
  content.write('BT')
  expect(Buffer.from(content.take()).toString('latin1')).toBe('BT')
})
