import { describe, expect, it } from 'vitest'
import type { Document } from '#domain/document.ts'
import { columnWidth, textIndent } from '#pdf/page-style.ts'
import { pageStyle } from '#pdf/templates.ts'
import { aDocument, paragraph, run } from '../a-document.ts'
import { readBack, rendered } from '../read-back.ts'
import { checkStructure } from './check-structure.ts'
import { PdfObjects, readObjects } from './pdf-objects.ts'
import { positionedWords } from './positioned-words.ts'

describe('notes at the feet of pages', () => {
  it('stand after the text where the briefing asks for it', async () => {
    const document = { ...noted(2), notePlacement: 'end' as const }
    const { pages } = await readBack((await rendered(document)).pdf)
    expect(pages[0]).not.toContain('Note 1')
    expect(pages.at(-1)).toMatch(/Notes 1 Note 1\. 2 Note 2\./)
  })

  it('lead from each call to its note and back', async () => {
    const pdf = new PdfObjects(readObjects((await rendered(noted(2))).pdf))
    const places = pdf.tree(pdf.dictionary(pdf.root['/Names'])['/Dests'], '/Names')
    const [first, second] = pdf.pages
    const pageOf = (name: string) => {
      const found = places.find(([key]) => pdf.text(key) === name)
      return pdf.list(found?.[1])[0]
    }
    expect(['call-1', 'note-1', 'call-2', 'note-2'].map(pageOf)).toEqual([first, first, second, second])
    const led = pdf.all.flatMap((held) => (held['/Subtype'] === '/Link' ? [pdf.text(held['/Dest'])] : []))
    expect(led.toSorted()).toEqual(['call-1', 'call-2', 'note-1', 'note-2'])
  })

  it('go on at the foot of the next page where a page cannot hold them', async () => {
    const long = Array.from({ length: 1500 }, (_, i) => `n1w${i}`)
    const document = {
      ...noted(1),
      notes: [{ number: 1, runs: [run(long.join(' '))] }],
    }
    const { pdf, pages } = await rendered(document)
    const own = positionedWords(pdf).filter(({ text }) => text.startsWith('n1w'))
    expect(pages).toBeGreaterThan(2)
    expect(own.map(({ text }) => text)).toEqual(long)
    expect([...new Set(own.map(({ page }) => page))]).toEqual(Array.from({ length: pages }, (_, i) => i))
    const objects = readObjects(pdf)
    expect(checkStructure(objects)).toEqual({})
    // As books do it: under a rule of the text's whole width, which is not read, and without a number.
    const style = pageStyle(document.template)
    const left = style.page.left + textIndent(style)
    expect(artifactRules(new PdfObjects(objects)).map((rules) => rules.at(-1))).toEqual([
      { left, right: left + SHORT_RULE },
      ...Array.from({ length: pages - 1 }, () => ({ left, right: left + columnWidth(style) })),
    ])
    const before = own.map(({ page, text }) => ({ page, text }))
    const firsts = Array.from({ length: pages }, (_, page) => before.find((word) => word.page === page)!.text)
    const all = positionedWords(pdf)
    const marks = firsts.map((first) => all[all.findIndex(({ text }) => text === first) - 1]!.text)
    expect(marks[0]).toBe('1')
    expect(marks.slice(1)).not.toContain('1')
  })
})

/** From its left end to its right one, in points. */
const SHORT_RULE = 60

/** The level lines that each page has outside its structure. */
const artifactRules = (pdf: PdfObjects) =>
  pdf.pages.map((page) => {
    const content = pdf.stream(pdf.dictionary(page)['/Contents'])
    const artifacts = [...content.matchAll(/^\/Artifact <<\/Type \/Layout>> BDC\n(.*?)^EMC$/gms)]
    return artifacts.flatMap(([, drawn]) =>
      [...drawn!.matchAll(/^([\d.]+) ([\d.]+) m\n([\d.]+) \2 l$/gm)].map(([, left, , right]) => ({
        left: Number(left),
        right: Number(right),
      })),
    )
  })

/** Pages of which each has a call. */
const noted = (count: number): Document =>
  aDocument({
    blocks: Array.from({ length: count }, (_, i) => i + 1).flatMap((number) => [
      { kind: 'paragraph' as const, runs: [run('Called.'), { kind: 'note-call' as const, number }] },
      ...Array.from({ length: 50 }, () => paragraph('A line.')),
    ]),
    notes: Array.from({ length: count }, (_, i) => ({ number: i + 1, runs: [run(`Note ${i + 1}.`)] })),
  })
