import { expect, it } from 'vitest'
import { TEMPLATES } from '#domain/draft.ts'
import { defineDocument } from '#pdf/define-document.ts'
import { defineFoot, defineHead } from '#pdf/define-running.ts'
import { face } from '#pdf/engine/fonts.ts'
import type { Family } from '#pdf/engine/fonts.ts'
import { pageStyle } from '#pdf/templates.ts'
import { wholeDocument } from './a-document.ts'

/** Every stretch of text in a definition, with the look that it is given. */
function* inlinesIn(
  node: unknown,
): Generator<{ text: string; font?: string; bold?: boolean; italics?: boolean }> {
  if (Array.isArray(node)) {
    for (const inner of node) yield* inlinesIn(inner)
  } else if (typeof node === 'object' && node !== null) {
    if ('text' in node && typeof node.text === 'string') yield node as { text: string }
    for (const inner of Object.values(node)) yield* inlinesIn(inner)
  }
}

it.each(TEMPLATES)(
  'gives every word of %s a look, and adds no character that the typeface cannot draw',
  (template) => {
    const document = { ...wholeDocument, template }
    const style = pageStyle(template)
    const running = [defineHead(document, style, 2), defineFoot(document, style, 2, 3)]
    const inlines = [
      ...inlinesIn([defineDocument(document, style, new Map()).map((part) => part.define()), running]),
    ]
    expect(inlines.length).toBeGreaterThan(30)
    for (const { text, font, bold, italics } of inlines) {
      expect(['serif', 'sans'], text).toContain(font)
      const drawn = face(font as Family, bold === true ? 'semibold' : 'regular', italics === true)
      const missing = [...text].filter((character) => !drawn.hasGlyphForCodePoint(character.codePointAt(0)!))
      expect(missing).toEqual([])
    }
  },
)
