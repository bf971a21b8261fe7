import { describe, expect, it } from 'vitest'
import type { CitationStyle } from '#domain/draft.ts'
import { CITED_WORKS } from '#tests/builders/cited-works.ts'
import { citeAll } from './cite-all.ts'

type Kind = keyof typeof CITED_WORKS

/** How each style first cites a work of each kind, pages 5 to 7, and how it lists it. */
const PRINTED: Readonly<
  Record<CitationStyle, Readonly<Record<Kind, readonly [citation: string, entry: string]>>>
> = {
  'chicago-author-date': {
    book: [
      '(Aliyev 2015, 5–7)',
      'Aliyev, Elman. 2015. *The Weight of Water: A History*. 2nd ed. London: River Press.',
    ],
    chapter: [
      '(Rahimova and Berg 2019, 5–7)',
      'Rahimova, Leyla, and Anna Berg. 2019. ‘Tolls and Fares’. In *Rivers of the South*, edited by Jan Novak, 12–34. London: River Press.',
    ],
    article: [
      '(Karimov 2018, 5–7)',
      'Karimov, Zaur. 2018. ‘Ferry Politics in the Delta’. *Journal of Crossings* 12 (3): 101–20. https://doi.org/10.1000/182.',
    ],
    report: [
      '(Ozols 2019, 5–7)',
      'Ozols, Mara. 2019. *Nearer by Default?* Research Paper. Riga: Institute of Rivers.',
    ],
    page: [
      '(River Watch 2017, 5–7)',
      'River Watch. 2017. ‘Tolls Reach a Low Point’. Rivers.example. 17 May 2017. https://example.org/low.',
    ],
    interview: [
      '(Tamm 2016, 5–7)',
      'Tamm, Jaan. 2016. ‘The Keeper of the Keys’. Interview by Anna Berg. *River News*.',
    ],
    newspaper: ['(Ason 2017, 5–7)', 'Ason, Xenia. 2017. ‘Open Again’. *River News*, 17 May 2017.'],
  },
  'chicago-notes': {
    book: [
      'Elman Aliyev, *The Weight of Water: A History*, 2nd ed. (London: River Press, 2015), 5–7.',
      'Aliyev, Elman. *The Weight of Water: A History*. 2nd ed. London: River Press, 2015.',
    ],
    chapter: [
      'Leyla Rahimova and Anna Berg, ‘Tolls and Fares’, in *Rivers of the South*, ed. Jan Novak (London: River Press, 2019), 5–7.',
      'Rahimova, Leyla, and Anna Berg. ‘Tolls and Fares’. In *Rivers of the South*, edited by Jan Novak, 12–34. London: River Press, 2019.',
    ],
    article: [
      'Zaur Karimov, ‘Ferry Politics in the Delta’, *Journal of Crossings* 12, no. 3 (2018): 5–7, https://doi.org/10.1000/182.',
      'Karimov, Zaur. ‘Ferry Politics in the Delta’. *Journal of Crossings* 12, no. 3 (2018): 101–20. https://doi.org/10.1000/182.',
    ],
    report: [
      'Mara Ozols, *Nearer by Default?*, Research Paper (Riga: Institute of Rivers, March 2019), 5–7.',
      'Ozols, Mara. *Nearer by Default?* Research Paper. Riga: Institute of Rivers, March 2019.',
    ],
    page: [
      'River Watch, ‘Tolls Reach a Low Point’, Rivers.example, 17 May 2017, 5–7, https://example.org/low.',
      'River Watch. ‘Tolls Reach a Low Point’. Rivers.example, 17 May 2017. https://example.org/low.',
    ],
    interview: [
      'Jaan Tamm, ‘The Keeper of the Keys’, interview by Anna Berg, *River News*, 2 April 2016, 5–7.',
      'Tamm, Jaan. ‘The Keeper of the Keys’. Interview by Anna Berg. *River News*, 2 April 2016.',
    ],
    newspaper: [
      'Xenia Ason, ‘Open Again’, *River News*, 17 May 2017, 5–7.',
      'Ason, Xenia. ‘Open Again’. *River News*, 17 May 2017.',
    ],
  },
  // Its first notes and its list are those of the full notes; a test of sequences tells the two apart.
  'chicago-notes-ibid': {
    book: [
      'Elman Aliyev, *The Weight of Water: A History*, 2nd ed. (London: River Press, 2015), 5–7.',
      'Aliyev, Elman. *The Weight of Water: A History*. 2nd ed. London: River Press, 2015.',
    ],
    chapter: [
      'Leyla Rahimova and Anna Berg, ‘Tolls and Fares’, in *Rivers of the South*, ed. Jan Novak (London: River Press, 2019), 5–7.',
      'Rahimova, Leyla, and Anna Berg. ‘Tolls and Fares’. In *Rivers of the South*, edited by Jan Novak, 12–34. London: River Press, 2019.',
    ],
    article: [
      'Zaur Karimov, ‘Ferry Politics in the Delta’, *Journal of Crossings* 12, no. 3 (2018): 5–7, https://doi.org/10.1000/182.',
      'Karimov, Zaur. ‘Ferry Politics in the Delta’. *Journal of Crossings* 12, no. 3 (2018): 101–20. https://doi.org/10.1000/182.',
    ],
    report: [
      'Mara Ozols, *Nearer by Default?*, Research Paper (Riga: Institute of Rivers, March 2019), 5–7.',
      'Ozols, Mara. *Nearer by Default?* Research Paper. Riga: Institute of Rivers, March 2019.',
    ],
    page: [
      'River Watch, ‘Tolls Reach a Low Point’, Rivers.example, 17 May 2017, 5–7, https://example.org/low.',
      'River Watch. ‘Tolls Reach a Low Point’. Rivers.example, 17 May 2017. https://example.org/low.',
    ],
    interview: [
      'Jaan Tamm, ‘The Keeper of the Keys’, interview by Anna Berg, *River News*, 2 April 2016, 5–7.',
      'Tamm, Jaan. ‘The Keeper of the Keys’. Interview by Anna Berg. *River News*, 2 April 2016.',
    ],
    newspaper: [
      'Xenia Ason, ‘Open Again’, *River News*, 17 May 2017, 5–7.',
      'Ason, Xenia. ‘Open Again’. *River News*, 17 May 2017.',
    ],
  },
  'chicago-short-notes': {
    book: [
      'Aliyev, *The Weight of Water*, 5–7.',
      'Aliyev, Elman. *The Weight of Water: A History*. 2nd ed. London: River Press, 2015.',
    ],
    chapter: [
      'Rahimova and Berg, ‘Tolls and Fares’, 5–7.',
      'Rahimova, Leyla, and Anna Berg. ‘Tolls and Fares’. In *Rivers of the South*, edited by Jan Novak, 12–34. London: River Press, 2019.',
    ],
    article: [
      'Karimov, ‘Ferry Politics in the Delta’, 5–7.',
      'Karimov, Zaur. ‘Ferry Politics in the Delta’. *Journal of Crossings* 12, no. 3 (2018): 101–20. https://doi.org/10.1000/182.',
    ],
    report: [
      'Ozols, *Nearer by Default?*, 5–7.',
      'Ozols, Mara. *Nearer by Default?* Research Paper. Riga: Institute of Rivers, March 2019.',
    ],
    page: [
      'River Watch, ‘Tolls Reach a Low Point’, 5–7.',
      'River Watch. ‘Tolls Reach a Low Point’. Rivers.example, 17 May 2017. https://example.org/low.',
    ],
    interview: [
      'Tamm, ‘The Keeper of the Keys’, 5–7.',
      'Tamm, Jaan. ‘The Keeper of the Keys’. Interview by Anna Berg. *River News*, 2 April 2016.',
    ],
    newspaper: ['Ason, ‘Open Again’, 5–7.', 'Ason, Xenia. ‘Open Again’. *River News*, 17 May 2017.'],
  },
  apa: {
    book: [
      '(Aliyev, 2015, pp. 5–7)',
      'Aliyev, E. (2015). *The weight of water: A history* (2nd ed.). River Press.',
    ],
    chapter: [
      '(Rahimova & Berg, 2019, pp. 5–7)',
      'Rahimova, L., & Berg, A. (2019). Tolls and fares. In J. Novak (Ed.), *Rivers of the south* (pp. 12–34). River Press.',
    ],
    article: [
      '(Karimov, 2018, pp. 5–7)',
      'Karimov, Z. (2018). Ferry politics in the delta. *Journal of Crossings*, *12*(3), 101–120. https://doi.org/10.1000/182',
    ],
    report: [
      '(Ozols, 2019, pp. 5–7)',
      'Ozols, M. (2019). *Nearer by default?* [Research Paper]. Institute of Rivers.',
    ],
    page: [
      '(River Watch, 2017, pp. 5–7)',
      'River Watch. (2017, May 17). *Tolls reach a low point*. Rivers.example. https://example.org/low',
    ],
    interview: [
      '(Tamm, 2016, pp. 5–7)',
      'Tamm, J. (2016, April 2). The keeper of the keys (A. Berg, Interviewer) [Interview]. In *River News*.',
    ],
    newspaper: ['(Ason, 2017, pp. 5–7)', 'Ason, X. (2017, May 17). Open again. *River News*.'],
  },
  harvard: {
    book: [
      '(Aliyev, 2015, pp. 5–7)',
      'Aliyev, E. (2015) *The weight of water: A history*. 2nd edn. London: River Press.',
    ],
    chapter: [
      '(Rahimova and Berg, 2019, pp. 5–7)',
      'Rahimova, L. and Berg, A. (2019) ‘Tolls and fares’, in J. Novak (ed.) *Rivers of the south*. London: River Press, pp. 12–34.',
    ],
    article: [
      '(Karimov, 2018, pp. 5–7)',
      'Karimov, Z. (2018) ‘Ferry politics in the delta’, *Journal of Crossings*, 12(3), pp. 101–120. Available at: https://doi.org/10.1000/182.',
    ],
    report: [
      '(Ozols, 2019, pp. 5–7)',
      'Ozols, M. (2019) *Nearer by default?* Research Paper. Riga: Institute of Rivers.',
    ],
    page: [
      '(River Watch, 2017, pp. 5–7)',
      'River Watch (2017) *Tolls reach a low point*, *Rivers.example*. Available at: https://example.org/low (Accessed: 2 November 2026).',
    ],
    interview: ['(Tamm, 2016, pp. 5–7)', 'Tamm, J. (2016) ‘The keeper of the keys’, *River News*.'],
    newspaper: ['(Ason, 2017, pp. 5–7)', 'Ason, X. (2017) ‘Open again’, *River News*, 17 May.'],
  },
  mhra: {
    book: [
      'Elman Aliyev, *The Weight of Water: A History*, 2nd edn (River Press, 2015), pp. 5–7.',
      'Aliyev, Elman, *The Weight of Water: A History*, 2nd edn (River Press, 2015)',
    ],
    chapter: [
      'Leyla Rahimova and Anna Berg, ‘Tolls and Fares’, in *Rivers of the South*, ed. by Jan Novak (River Press, 2019), pp. 12–34 (pp. 5–7).',
      'Rahimova, Leyla, and Anna Berg, ‘Tolls and Fares’, in *Rivers of the South*, ed. by Jan Novak (River Press, 2019), pp. 12–34',
    ],
    article: [
      'Zaur Karimov, ‘Ferry Politics in the Delta’, *Journal of Crossings*, 12.3 (2018), pp. 101–20 (pp. 5–7), doi:10.1000/182.',
      'Karimov, Zaur, ‘Ferry Politics in the Delta’, *Journal of Crossings*, 12.3 (2018), pp. 101–20, doi:10.1000/182',
    ],
    report: [
      'Mara Ozols, *Nearer by Default?* (Institute of Rivers, March 2019), pp. 5–7.',
      'Ozols, Mara, *Nearer by Default?* (Institute of Rivers, March 2019)',
    ],
    page: [
      'River Watch, ‘Tolls Reach a Low Point’, *Rivers.example*, 17 May 2017, pp. 5–7 <https://example.org/low>.',
      'River Watch, ‘Tolls Reach a Low Point’, *Rivers.example*, 17 May 2017 <https://example.org/low>',
    ],
    interview: [
      'Jaan Tamm, ‘The Keeper of the Keys’, *River News*, 2 April 2016, pp. 5–7.',
      'Tamm, Jaan, ‘The Keeper of the Keys’, *River News*, 2 April 2016',
    ],
    newspaper: [
      'Xenia Ason, ‘Open Again’, *River News*, 17 May 2017, pp. 5–7.',
      'Ason, Xenia, ‘Open Again’, *River News*, 17 May 2017',
    ],
  },
  oscola: {
    book: [
      'Elman Aliyev, *The Weight of Water: A History* (2nd edn, River Press 2015) 5–7.',
      'Aliyev E, *The Weight of Water: A History* (2nd edn, River Press 2015)',
    ],
    chapter: [
      'Leyla Rahimova and Anna Berg, ‘Tolls and Fares’ in Jan Novak (ed), *Rivers of the South* (River Press 2019) 5–7.',
      'Rahimova L and Berg A, ‘Tolls and Fares’ in Jan Novak (ed), *Rivers of the South* (River Press 2019)',
    ],
    article: [
      'Zaur Karimov, ‘Ferry Politics in the Delta’ (2018) 12 Journal of Crossings 101, 5–7.',
      'Karimov Z, ‘Ferry Politics in the Delta’ (2018) 12 Journal of Crossings 101',
    ],
    report: [
      'Mara Ozols, ‘Nearer by Default?’ (Institute of Rivers 2019) Research Paper, 5–7.',
      'Ozols M, ‘Nearer by Default?’ (Institute of Rivers 2019) Research Paper',
    ],
    page: [
      'River Watch, ‘Tolls Reach a Low Point’ (*Rivers.example*, 17 May 2017) 5–7 <https://example.org/low> accessed 2 November 2026.',
      'River Watch, ‘Tolls Reach a Low Point’ (*Rivers.example*, 17 May 2017) <https://example.org/low> accessed 2 November 2026',
    ],
    interview: [
      'Anna Berg, Interview with Jaan Tamm, ‘The Keeper of the Keys’ (2 April 2016) 5–7.',
      'Berg A, Interview with Jaan Tamm, ‘The Keeper of the Keys’ (2 April 2016)',
    ],
    newspaper: [
      'Xenia Ason, ‘Open Again’ *River News* (17 May 2017) 5–7.',
      'Ason X, ‘Open Again’ *River News* (17 May 2017)',
    ],
  },
  mla: {
    book: ['(Aliyev 5–7)', 'Aliyev, Elman. *The Weight of Water: A History*. 2nd ed., River Press, 2015.'],
    chapter: [
      '(Rahimova and Berg 5–7)',
      'Rahimova, Leyla, and Anna Berg. ‘Tolls and Fares’. *Rivers of the South*, edited by Jan Novak, River Press, 2019, pp. 12–34.',
    ],
    article: [
      '(Karimov 5–7)',
      'Karimov, Zaur. ‘Ferry Politics in the Delta’. *Journal of Crossings*, vol. 12, no. 3, 2018, pp. 101–20, https://doi.org/10.1000/182.',
    ],
    report: [
      '(Ozols 5–7)',
      'Ozols, Mara. *Nearer by Default?* Research Paper, Institute of Rivers, Mar. 2019.',
    ],
    page: [
      '(River Watch 5–7)',
      'River Watch. ‘Tolls Reach a Low Point’. *Rivers.example*, 17 May 2017, https://example.org/low.',
    ],
    interview: [
      '(Tamm 5–7)',
      'Tamm, Jaan. ‘The Keeper of the Keys’. *River News*, interview by Anna Berg, 2 Apr. 2016.',
    ],
    newspaper: ['(Ason 5–7)', 'Ason, Xenia. ‘Open Again’. *River News*, 17 May 2017.'],
  },
  ieee: {
    book: [
      '[1, pp. 5–7]',
      '[1]\u00a0E. Aliyev, *The weight of water: A history*, 2nd ed. London: River Press, 2015.',
    ],
    chapter: [
      '[1, pp. 5–7]',
      '[1]\u00a0L. Rahimova and A. Berg, ‘Tolls and fares’, in *Rivers of the south*, J. Novak, Ed., London: River Press, 2019, pp. 12–34.',
    ],
    article: [
      '[1, pp. 5–7]',
      '[1]\u00a0Z. Karimov, ‘Ferry politics in the delta’, *Journal of Crossings*, vol. 12, no. 3, pp. 101–120, 2018, doi: 10.1000/182.',
    ],
    report: [
      '[1, pp. 5–7]',
      '[1]\u00a0M. Ozols, ‘Nearer by default?’, Institute of Rivers, Riga, Research Paper, Mar. 2019.',
    ],
    page: [
      '[1, pp. 5–7]',
      '[1]\u00a0River Watch, ‘Tolls reach a low point’, Rivers.example. Accessed: Nov. 02, 2026. [Online]. Available: https://example.org/low',
    ],
    interview: ['[1, pp. 5–7]', '[1]\u00a0J. Tamm, ‘The keeper of the keys’, *River News*, Apr. 02, 2016.'],
    newspaper: ['[1, pp. 5–7]', '[1]\u00a0X. Ason, ‘Open again’, *River News*, May 17, 2017.'],
  },
}

describe.each(Object.entries(PRINTED))('%s', (style, kinds) => {
  it.each(Object.entries(kinds))('cites and lists a work of the kind %s', (kind, [citation, entry]) => {
    const work = CITED_WORKS[kind as Kind]
    const cites = [[{ sourceId: work.id, page: '5-7' }]]
    expect(citeAll({ style: style as CitationStyle, language: 'en-GB', works: [work], cites })).toEqual({
      citations: [citation],
      entries: [entry],
    })
  })
})
