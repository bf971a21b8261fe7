import { describe, expect, it } from 'vitest'
import { NO_BRAND } from '#domain/brand.ts'
import { closingMatter } from '#domain/closing-matter.ts'
import { LANGUAGES, NO_CLOSING } from '#domain/draft.ts'
import { aBrand } from '#tests/builders/a-brand.ts'

const authors = ['Leyla Rahimova']
const closing = {
  about: 'She studies rivers.\r\n\n He does too. ',
  acknowledgements: 'To the ferryman.',
  disclaimer: 'Ours alone.',
  publication: ' ',
  rights: '',
}

describe('closingMatter', () => {
  it('has nothing where neither briefing nor brand says anything', () => {
    expect(closingMatter({ language: 'en-GB', authors }, NO_BRAND)).toEqual([])
    expect(closingMatter({ language: 'en-GB', authors, closing: NO_CLOSING }, NO_BRAND)).toEqual([])
  })

  it('takes the words of the briefing before those of the brand, and a line for a paragraph', () => {
    expect(closingMatter({ language: 'en-GB', authors, closing }, aBrand())).toEqual([
      { kind: 'about', title: 'About the author', paragraphs: ['She studies rivers.', 'He does too.'] },
      { kind: 'acknowledgements', title: 'Acknowledgements', paragraphs: ['To the ferryman.'] },
      { kind: 'disclaimer', title: 'Disclaimer', paragraphs: ['Ours alone.'] },
      {
        kind: 'publication',
        title: 'Publication details',
        paragraphs: ['Published at the river.', 'Write to us.', 'All rights reserved.'],
      },
    ])
  })

  it('titles the parts in the language of the briefing, by the number of its authors', () => {
    const titles = LANGUAGES.map((language) =>
      closingMatter({ language, authors: [...authors, 'Another'], closing }, aBrand()).map(
        ({ title }) => title,
      ),
    )
    expect(titles).toEqual([
      ['About the authors', 'Acknowledgements', 'Disclaimer', 'Publication details'],
      ['About the authors', 'Acknowledgments', 'Disclaimer', 'Publication details'],
      ['Об авторах', 'Благодарности', 'Отказ от ответственности', 'Выходные данные'],
      ['Müəlliflər haqqında', 'Təşəkkürlər', 'Məsuliyyətdən imtina', 'Nəşr haqqında'],
    ])
  })
})
