import { describe, expect, it } from 'vitest'
import { errorSentence } from '#contract/error-sentence.ts'
import { PAPERS, TEMPLATES } from '#domain/draft.ts'
import { parseTemplate } from '#pdf/template-file.ts'
import { pageStyle } from '#pdf/templates.ts'
import memo from '../../assets/templates/one-page-memo.json' with { type: 'json' }
import common from '../../assets/templates/common.json' with { type: 'json' }

describe.each(TEMPLATES)('the page of %s', (template) => {
  it.each(PAPERS)('has columns that fit %s', (paper) => {
    const { page } = pageStyle(template, paper)
    expect(page.left + page.rail + page.gutter + 200).toBeLessThan(page.width - page.right)
  })
})

it('is 210 by 297 mm, or 8.5 by 11 inches', () => {
  const inches = PAPERS.map((paper) => {
    const { width, height } = pageStyle('data-sheet', paper).page
    return [width / 72, height / 72].map((side) => side.toFixed(2))
  })
  expect(inches).toEqual([
    ['8.27', '11.69'],
    ['8.50', '11.00'],
  ])
})

it('is drawn otherwise for each template', () => {
  const styles = TEMPLATES.map((template) => JSON.stringify(pageStyle(template)))
  expect(new Set(styles).size).toBe(TEMPLATES.length)
})

describe('parseTemplate', () => {
  it.each([
    ['a colour that is none', { ...memo, style: { colours: { ink: 'black' } } }, 'at style.colours.ink: '],
    ['a measure below zero', { ...memo, style: { page: { top: -1 } } }, 'at style.page.top: '],
    [
      'a field that it does not know',
      { ...memo, style: { pages: 2 } },
      'at style: Unrecognized key: "pages"',
    ],
    ['no budget', { ...memo, budget: undefined }, 'at budget: '],
    ['a budget of no words', { ...memo, budget: { words: 0, pages: 1 } }, 'at budget.words: '],
    ['a list that Sources do not have', { ...memo, sources: 'maps' }, 'at sources: '],
    ['another name for itself', { ...memo, id: 'poster' }, 'at id: '],
    ['no object', 'memo', 'expected object'],
  ])('refuses %s in a sentence that says where', (_, file, said) => {
    const parsed = parseTemplate(file, common, 'memo.json')
    if (parsed.ok) throw new Error('It was taken')
    const sentence = errorSentence(parsed.error)
    expect(sentence).toContain('The template memo.json cannot be used (')
    expect(sentence).toContain(said)
  })
})
