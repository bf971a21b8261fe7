import { hexCode } from './glyphs-of.ts'
import type { ShownGlyph } from './glyphs-of.ts'

/** No section of a character map has more entries. */
const IN_A_SECTION = 100

/** The characters that codes stand for, as a character map. PDF 1.7, section 9.10.3. */
export function unicodeMap(glyphs: readonly ShownGlyph[]): string {
  const entries = glyphs
    .filter(({ codePoints }) => codePoints.length > 0)
    .map(({ code, codePoints }) => `<${hexCode(code)}> <${inUtf16(codePoints)}>`)
  const sections = Array.from({ length: Math.ceil(entries.length / IN_A_SECTION) }, (_, i) =>
    entries.slice(i * IN_A_SECTION, (i + 1) * IN_A_SECTION),
  )
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <ffff>',
    'endcodespacerange',
    ...sections.flatMap((section) => [`${section.length} beginbfchar`, ...section, 'endbfchar']),
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n')
}

const inUtf16 = (codePoints: readonly number[]): string =>
  String.fromCodePoint(...codePoints)
    .split('')
    .map((unit) => hexCode(unit.charCodeAt(0)))
    .join('')
