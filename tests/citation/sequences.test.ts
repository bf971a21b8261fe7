import { expect, it } from 'vitest'
import type { CitationStyle } from '#domain/draft.ts'
import { CITED_WORKS } from '#tests/builders/cited-works.ts'
import { citeAll } from './cite-all.ts'

/** First, the same again, the same on another page, another twice, two at once, after several, and quoted in a new one. */
const CITES = [
  [{ sourceId: 'book', page: '5' }],
  [{ sourceId: 'book', page: '5' }],
  [{ sourceId: 'book', page: '9' }],
  [{ sourceId: 'chapter' }],
  [{ sourceId: 'chapter' }],
  [{ sourceId: 'book', page: '9' }, { sourceId: 'report' }],
  [{ sourceId: 'report', page: '2' }],
  [{ sourceId: 'newspaper', page: '1', quotedFrom: 'book' }],
]

const SEQUENCES: Readonly<Record<CitationStyle, readonly string[]>> = {
  'chicago-author-date': [
    '(Aliyev 2015, 5)',
    '(Aliyev 2015, 5)',
    '(Aliyev 2015, 9)',
    '(Rahimova and Berg 2019)',
    '(Rahimova and Berg 2019)',
    '(Aliyev 2015, 9; Ozols 2019)',
    '(Ozols 2019, 2)',
    '(Aliyev 2015, quoted in Ason 2017, 1)',
  ],
  'chicago-notes': [
    'Elman Aliyev, *The Weight of Water: A History*, 2nd ed. (London: River Press, 2015), 5.',
    'Aliyev, 5.',
    'Aliyev, 9.',
    'Leyla Rahimova and Anna Berg, ‘Tolls and Fares’, in *Rivers of the South*, ed. Jan Novak (London: River Press, 2019), 12–34.',
    'Rahimova and Berg.',
    'Aliyev, *The Weight of Water*, 9; Mara Ozols, *Nearer by Default?*, Research Paper (Riga: Institute of Rivers, March 2019).',
    'Ozols, *Nearer by Default?*, 2.',
    'Aliyev, *The Weight of Water*, quoted in Xenia Ason, ‘Open Again’, *River News*, 17 May 2017, 1.',
  ],
  'chicago-notes-ibid': [
    'Elman Aliyev, *The Weight of Water: A History*, 2nd ed. (London: River Press, 2015), 5.',
    'Ibid.',
    'Ibid., 9.',
    'Leyla Rahimova and Anna Berg, ‘Tolls and Fares’, in *Rivers of the South*, ed. Jan Novak (London: River Press, 2019), 12–34.',
    'Ibid.',
    'Aliyev, *The Weight of Water*, 9; Mara Ozols, *Nearer by Default?*, Research Paper (Riga: Institute of Rivers, March 2019).',
    'Ozols, *Nearer by Default?*, 2.',
    'Aliyev, *The Weight of Water*, quoted in Xenia Ason, ‘Open Again’, *River News*, 17 May 2017, 1.',
  ],
  'chicago-short-notes': [
    'Aliyev, *The Weight of Water*, 5.',
    'Aliyev, 5.',
    'Aliyev, 9.',
    'Rahimova and Berg, ‘Tolls and Fares’.',
    'Rahimova and Berg.',
    'Aliyev, *The Weight of Water*, 9; Ozols, *Nearer by Default?*',
    'Ozols, *Nearer by Default?*, 2.',
    'Aliyev, *The Weight of Water*, quoted in Ason, ‘Open Again’, 1.',
  ],
  apa: [
    '(Aliyev, 2015, p. 5)',
    '(Aliyev, 2015, p. 5)',
    '(Aliyev, 2015, p. 9)',
    '(Rahimova & Berg, 2019)',
    '(Rahimova & Berg, 2019)',
    '(Aliyev, 2015, p. 9; Ozols, 2019)',
    '(Ozols, 2019, p. 2)',
    '(Aliyev, 2015, as cited in Ason, 2017, p. 1)',
  ],
  harvard: [
    '(Aliyev, 2015, p. 5)',
    '(Aliyev, 2015, p. 5)',
    '(Aliyev, 2015, p. 9)',
    '(Rahimova and Berg, 2019)',
    '(Rahimova and Berg, 2019)',
    '(Aliyev, 2015, p. 9; Ozols, 2019)',
    '(Ozols, 2019, p. 2)',
    '(Aliyev, 2015, quoted in Ason, 2017, p. 1)',
  ],
  mhra: [
    'Elman Aliyev, *The Weight of Water: A History*, 2nd edn (River Press, 2015), p. 5.',
    'Aliyev, *The Weight of Water*, p. 5.',
    'Aliyev, *The Weight of Water*, p. 9.',
    'Leyla Rahimova and Anna Berg, ‘Tolls and Fares’, in *Rivers of the South*, ed. by Jan Novak (River Press, 2019), pp. 12–34.',
    'Rahimova and Berg, ‘Tolls and Fares’.',
    'Aliyev, *The Weight of Water*, p. 9; Mara Ozols, *Nearer by Default?* (Institute of Rivers, March 2019).',
    'Ozols, *Nearer by Default?*, p. 2.',
    'Aliyev, *The Weight of Water*, quoted in Xenia Ason, ‘Open Again’, *River News*, 17 May 2017, p. 1.',
  ],
  oscola: [
    'Elman Aliyev, *The Weight of Water: A History* (2nd edn, River Press 2015) 5.',
    'ibid.',
    'ibid 9.',
    'Leyla Rahimova and Anna Berg, ‘Tolls and Fares’ in Jan Novak (ed), *Rivers of the South* (River Press 2019).',
    'ibid.',
    'Aliyev (n 1) 9; Mara Ozols, ‘Nearer by Default?’ (Institute of Rivers 2019) Research Paper.',
    'Ozols (n 6) 2.',
    'Aliyev (n 1), quoted in Xenia Ason, ‘Open Again’ *River News* (17 May 2017) 1.',
  ],
  mla: [
    '(Aliyev 5)',
    '(Aliyev 5)',
    '(Aliyev 9)',
    '(Rahimova and Berg)',
    '(Rahimova and Berg)',
    '(Aliyev 9; Ozols)',
    '(Ozols 2)',
    '(Aliyev qtd. in Ason 1)',
  ],
  ieee: [
    '[1, p. 5]',
    '[1, p. 5]',
    '[1, p. 9]',
    '[2]',
    '[2]',
    '[1, p. 9], [3]',
    '[3, p. 2]',
    '[1], as cited in [4, p. 1]',
  ],
}

it.each(Object.entries(SEQUENCES))(
  'shortens what was cited before as the style does: %s',
  (style, printed) => {
    const works = Object.values(CITED_WORKS)
    expect(
      citeAll({ style: style as CitationStyle, language: 'en-GB', works, cites: CITES }).citations,
    ).toEqual(printed)
  },
)

/** Two works of one author: each in turn, the last one twice, then both at once. */
const OF_ONE_AUTHOR = [
  [{ sourceId: 'book', page: '5' }],
  [{ sourceId: 'second', page: '7' }],
  [{ sourceId: 'book', page: '5' }],
  [{ sourceId: 'second' }],
  [{ sourceId: 'second', page: '8' }],
  [{ sourceId: 'book' }, { sourceId: 'second', page: '3-4' }],
]

const TOLD_APART: Readonly<Record<CitationStyle, readonly string[]>> = {
  'chicago-author-date': [
    '(Aliyev 2015b, 5)',
    '(Aliyev 2015a, 7)',
    '(Aliyev 2015b, 5)',
    '(Aliyev 2015a)',
    '(Aliyev 2015a, 8)',
    '(Aliyev 2015b; 2015a, 3–4)',
  ],
  'chicago-notes': [
    'Elman Aliyev, *The Weight of Water: A History*, 2nd ed. (London: River Press, 2015), 5.',
    'Elman Aliyev, *The Price of Salt* (London: River Press, 2015), 7.',
    'Aliyev, *The Weight of Water*, 5.',
    'Aliyev, *The Price of Salt*.',
    'Aliyev, 8.',
    'Aliyev, *The Weight of Water*; Aliyev, *The Price of Salt*, 3–4.',
  ],
  'chicago-notes-ibid': [
    'Elman Aliyev, *The Weight of Water: A History*, 2nd ed. (London: River Press, 2015), 5.',
    'Elman Aliyev, *The Price of Salt* (London: River Press, 2015), 7.',
    'Aliyev, *The Weight of Water*, 5.',
    'Aliyev, *The Price of Salt*.',
    'Ibid., 8.',
    'Aliyev, *The Weight of Water*; Aliyev, *The Price of Salt*, 3–4.',
  ],
  'chicago-short-notes': [
    'Aliyev, *The Weight of Water*, 5.',
    'Aliyev, *The Price of Salt*, 7.',
    'Aliyev, *The Weight of Water*, 5.',
    'Aliyev, *The Price of Salt*.',
    'Aliyev, 8.',
    'Aliyev, *The Weight of Water*; Aliyev, *The Price of Salt*, 3–4.',
  ],
  apa: [
    '(Aliyev, 2015b, p. 5)',
    '(Aliyev, 2015a, p. 7)',
    '(Aliyev, 2015b, p. 5)',
    '(Aliyev, 2015a)',
    '(Aliyev, 2015a, p. 8)',
    '(Aliyev, 2015b, 2015a, pp. 3–4)',
  ],
  harvard: [
    '(Aliyev, 2015b, p. 5)',
    '(Aliyev, 2015a, p. 7)',
    '(Aliyev, 2015b, p. 5)',
    '(Aliyev, 2015a)',
    '(Aliyev, 2015a, p. 8)',
    '(Aliyev, 2015b, 2015a, pp. 3–4)',
  ],
  mhra: [
    'Elman Aliyev, *The Weight of Water: A History*, 2nd edn (River Press, 2015), p. 5.',
    'Elman Aliyev, *The Price of Salt* (River Press, 2015), p. 7.',
    'Aliyev, *The Weight of Water*, p. 5.',
    'Aliyev, *The Price of Salt*.',
    'Aliyev, *The Price of Salt*, p. 8.',
    'Aliyev, *The Weight of Water*; Aliyev, *The Price of Salt*, pp. 3–4.',
  ],
  oscola: [
    'Elman Aliyev, *The Weight of Water: A History* (2nd edn, River Press 2015) 5.',
    'Elman Aliyev, *The Price of Salt* (River Press 2015) 7.',
    'Aliyev, *The Weight of Water* (n 1) 5.',
    'Aliyev, *The Price of Salt* (n 2).',
    'ibid 8.',
    'Aliyev, *The Weight of Water* (n 1); Aliyev, *The Price of Salt* (n 2) 3–4.',
  ],
  mla: [
    '(Aliyev, *The Weight of Water* 5)',
    '(Aliyev, *The Price of Salt* 7)',
    '(Aliyev, *The Weight of Water* 5)',
    '(Aliyev, *The Price of Salt*)',
    '(Aliyev, *The Price of Salt* 8)',
    '(Aliyev, *The Weight of Water*; Aliyev, *The Price of Salt* 3–4)',
  ],
  ieee: ['[1, p. 5]', '[2, p. 7]', '[1, p. 5]', '[2]', '[2, p. 8]', '[1], [2, pp. 3–4]'],
}

it.each(Object.entries(TOLD_APART))(
  'tells two works of one author apart as the style does: %s',
  (style, printed) => {
    const { book } = CITED_WORKS
    const second = { ...book, id: 'second', title: 'The price of salt', edition: undefined }
    expect(
      citeAll({
        style: style as CitationStyle,
        language: 'en-GB',
        works: [book, second],
        cites: OF_ONE_AUTHOR,
      }).citations,
    ).toEqual(printed)
  },
)

/** OSCOLA 3.4.2 parts the page from the number of a paper, which would else be another number. */
it.each([
  [{ genre: 'Research Paper', number: '4' }, 'Research Paper 4, 2.', 'Research Paper 4'],
  [{ genre: 'Research Paper' }, 'Research Paper, 2.', 'Research Paper'],
  [{ genre: undefined }, '2.', ''],
])('parts the page from the kind and the number of a paper in OSCOLA: %o', (over, cited, listed) => {
  const report = { ...CITED_WORKS.report, ...over }
  const found = citeAll({
    style: 'oscola',
    language: 'en-GB',
    works: [report],
    cites: [[{ sourceId: 'report', page: '2' }]],
  })
  const published = '‘Nearer by Default?’ (Institute of Rivers 2019)'
  expect(found).toEqual({
    citations: [`Mara Ozols, ${published} ${cited}`],
    entries: [`Ozols M, ${published} ${listed}`.trim()],
  })
})
