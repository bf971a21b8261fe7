import { expect, it } from 'vitest'
import type { CitationStyle, Language } from '#domain/draft.ts'
import type { CslName, Reference } from '#domain/reference.ts'
import { citeAll } from './cite-all.ts'

/** Works that the styles' own guides cite as examples, and how they print them. */
const person = (family: string, given: string): CslName => ({ family, given })
const year = (...parts: readonly number[]) => ({ 'date-parts': [parts] })

const SWING_TIME: Reference = {
  id: 'swing-time',
  type: 'book',
  title: 'Swing Time',
  author: [person('Smith', 'Zadie')],
  issued: year(2016),
  publisher: 'Penguin Press',
  'publisher-place': 'New York',
}
const WALKING: Reference = {
  id: 'walking',
  type: 'chapter',
  title: 'Walking',
  'container-title': 'The Making of the American Essay',
  author: [person('Thoreau', 'Henry David')],
  editor: [person('D’Agata', 'John')],
  issued: year(2016),
  publisher: 'Graywolf Press',
  'publisher-place': 'Minneapolis',
  page: '167-195',
}
const LIVY = {
  id: 'livy',
  type: 'article-journal',
  title: 'Livy and the Pax Deum',
  'container-title': 'Classical Philology',
  author: [person('Satterfield', 'Susan')],
  issued: year(2016, 4),
  volume: '111',
  issue: '2',
  page: '165-176',
} as Reference
const PROPHET: Reference = {
  id: 'prophet',
  type: 'article-magazine',
  title: 'The Prophet of Dystopia',
  'container-title': 'New Yorker',
  author: [person('Mead', 'Rebecca')],
  issued: year(2017, 4, 17),
}
const PREJUDICE = {
  id: 'prejudice',
  type: 'book',
  title: 'The psychology of prejudice: From attitudes to social action',
  author: [person('Jackson', 'Lynne M.')],
  issued: year(2019),
  edition: '2',
  publisher: 'American Psychological Association',
  DOI: '10.1037/0000168-000',
} as Reference
const VIRTUAL_FRIEND: Reference = {
  id: 'virtual-friend',
  type: 'webpage',
  title: 'Virtual Friend Fires Employee',
  'container-title': 'Naked Law',
  author: [person('Cole', 'Sarah')],
  issued: year(2009, 5, 1),
  accessed: year(2009, 11, 19),
  URL: 'www.nakedlaw.com/2009/05/index.html',
}
const EVOLUTION: Reference = {
  id: 'evolution',
  type: 'chapter',
  title: 'The Evolution of the Species',
  'container-title': 'Mapping the Law: Essays in Memory of Peter Birks',
  author: [person('Rose', 'Francis')],
  editor: [person('Burrows', 'Andrew'), person('Rodger', 'Alan')],
  issued: year(2006),
  publisher: 'OUP',
}
const WORLDS: Reference = {
  id: 'worlds',
  type: 'book',
  title: 'Worlds of Reference: Lexicography, Learning and Language from the Clay Tablet to the Computer',
  author: [person('McArthur', 'Tom')],
  issued: year(1986),
  publisher: 'Cambridge University Press',
}
const WOLF_HALL: Reference = {
  id: 'wolf-hall',
  type: 'book',
  title: 'Wolf Hall',
  author: [person('Mantel', 'Hilary')],
  issued: year(2010),
  publisher: 'Picador',
}
const RESEARCH_PROJECT = {
  id: 'research-project',
  type: 'book',
  title: 'Doing your research project',
  author: [person('Bell', 'Judith')],
  issued: year(2014),
  edition: '6',
  publisher: 'Open University Press',
  'publisher-place': 'Maidenhead',
} as Reference
const ROBOT_VISION: Reference = {
  id: 'robot-vision',
  type: 'book',
  title: 'Robot Vision',
  author: [person('Klaus', 'Berthold'), person('Horn', 'Paul')],
  issued: year(1986),
  publisher: 'MIT Press',
  'publisher-place': 'Cambridge, MA, USA',
}

type Example = readonly [
  CitationStyle,
  Language,
  work: Reference,
  page: string,
  citation: string,
  entry: string,
]

const EXAMPLES: readonly Example[] = [
  [
    'chicago-notes',
    'en-US',
    SWING_TIME,
    '315-316',
    'Zadie Smith, *Swing Time* (New York: Penguin Press, 2016), 315–16.',
    'Smith, Zadie. *Swing Time*. New York: Penguin Press, 2016.',
  ],
  [
    'chicago-notes',
    'en-US',
    WALKING,
    '177-178',
    'Henry David Thoreau, “Walking,” in *The Making of the American Essay*, ed. John D’Agata (Minneapolis: Graywolf Press, 2016), 177–78.',
    'Thoreau, Henry David. “Walking.” In *The Making of the American Essay*, edited by John D’Agata, 167–95. Minneapolis: Graywolf Press, 2016.',
  ],
  [
    'chicago-notes',
    'en-US',
    LIVY,
    '170',
    'Susan Satterfield, “Livy and the Pax Deum,” *Classical Philology* 111, no. 2 (April 2016): 170.',
    'Satterfield, Susan. “Livy and the Pax Deum.” *Classical Philology* 111, no. 2 (April 2016): 165–76.',
  ],
  [
    'chicago-notes',
    'en-US',
    PROPHET,
    '43',
    'Rebecca Mead, “The Prophet of Dystopia,” *New Yorker*, April 17, 2017, 43.',
    'Mead, Rebecca. “The Prophet of Dystopia.” *New Yorker*, April 17, 2017.',
  ],
  [
    'chicago-short-notes',
    'en-US',
    WALKING,
    '182',
    'Thoreau, “Walking,” 182.',
    'Thoreau, Henry David. “Walking.” In *The Making of the American Essay*, edited by John D’Agata, 167–95. Minneapolis: Graywolf Press, 2016.',
  ],
  [
    'chicago-author-date',
    'en-US',
    SWING_TIME,
    '315-316',
    '(Smith 2016, 315–16)',
    'Smith, Zadie. 2016. *Swing Time*. New York: Penguin Press.',
  ],
  [
    'chicago-author-date',
    'en-US',
    WALKING,
    '177-178',
    '(Thoreau 2016, 177–78)',
    'Thoreau, Henry David. 2016. “Walking.” In *The Making of the American Essay*, edited by John D’Agata, 167–95. Minneapolis: Graywolf Press.',
  ],
  [
    'apa',
    'en-US',
    PREJUDICE,
    '12',
    '(Jackson, 2019, p. 12)',
    'Jackson, L. M. (2019). *The psychology of prejudice: From attitudes to social action* (2nd ed.). American Psychological Association. https://doi.org/10.1037/0000168-000',
  ],
  [
    'harvard',
    'en-GB',
    RESEARCH_PROJECT,
    '23',
    '(Bell, 2014, p. 23)',
    'Bell, J. (2014) *Doing your research project*. 6th edn. Maidenhead: Open University Press.',
  ],
  [
    'mhra',
    'en-GB',
    WORLDS,
    '59',
    'Tom McArthur, *Worlds of Reference: Lexicography, Learning and Language from the Clay Tablet to the Computer* (Cambridge University Press, 1986), p. 59.',
    'McArthur, Tom, *Worlds of Reference: Lexicography, Learning and Language from the Clay Tablet to the Computer* (Cambridge University Press, 1986)',
  ],
  [
    'oscola',
    'en-GB',
    EVOLUTION,
    '12',
    'Francis Rose, ‘The Evolution of the Species’ in Andrew Burrows and Alan Rodger (eds), *Mapping the Law: Essays in Memory of Peter Birks* (OUP 2006) 12.',
    'Rose F, ‘The Evolution of the Species’ in Andrew Burrows and Alan Rodger (eds), *Mapping the Law: Essays in Memory of Peter Birks* (OUP 2006)',
  ],
  [
    'oscola',
    'en-GB',
    VIRTUAL_FRIEND,
    '1',
    'Sarah Cole, ‘Virtual Friend Fires Employee’ (*Naked Law*, 1 May 2009) 1 <www.nakedlaw.com/2009/05/index.html> accessed 19 November 2009.',
    'Cole S, ‘Virtual Friend Fires Employee’ (*Naked Law*, 1 May 2009) <www.nakedlaw.com/2009/05/index.html> accessed 19 November 2009',
  ],
  ['mla', 'en-US', WOLF_HALL, '12', '(Mantel 12)', 'Mantel, Hilary. *Wolf Hall*. Picador, 2010.'],
  [
    'ieee',
    'en-US',
    ROBOT_VISION,
    '12',
    '[1, p. 12]',
    '[1]\u00a0B. Klaus and P. Horn, *Robot Vision*. Cambridge, MA, USA: MIT Press, 1986.',
  ],
]

it.each(EXAMPLES)(
  'prints as its guide does: %s, %s, $2.id',
  (style, language, work, page, citation, entry) => {
    expect(citeAll({ style, language, works: [work], cites: [[{ sourceId: work.id, page }]] })).toEqual({
      citations: [citation],
      entries: [entry],
    })
  },
)
