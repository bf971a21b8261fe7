import { describe, expect, it } from 'vitest'
import { parseEdtf } from '#library/parse-edtf.ts'
import { readDate } from '#renderer/components/own/read-date.ts'

const READ: Readonly<Record<string, string>> = {
  '2017': '2017',
  'in 2017': '2017',
  '2017-05-15': '2017-05-15',
  '12 March 2017': '2017-03-12',
  'March 12, 2017': '2017-03-12',
  'on 1st of Sept. 2016': '2016-09-01',
  'March 2017': '2017-03',
  'spring 2014': '2014-21',
  'Fall of 2014': '2014-23',
  '1990s': '199X',
  'in the 1990s': '199X',
  '19th century': '18XX',
  'c. 2012': '2012~',
  'about May 2012': '2012-05~',
  '2012?': '2012?',
  'possibly 2012': '2012?',
  'the late 2000s': '2007~/2009~',
  'early 2016': '2016-01~/2016-04~',
  'mid-2018': '2018-05~/2018-08~',
  'In mid-May 2017': '2017-05~',
  '1988–94': '1988/1994',
  '1995/96': '1995/1996',
  '2012-2014': '2012/2014',
  'from 2012 to 2014': '2012/2014',
  'between May 2012 and June 2013': '2012-05/2013-06',
  '3–17 May 2017': '2017-05-03/2017-05-17',
  'May–July 2017': '2017-05/2017-07',
  'since 2013': '2013/..',
  'from 2013 onwards': '2013/..',
  'until 12 May 2010': '../2010-05-12',
  '2007~/2009~': '2007~/2009~',
  '../2010': '../2010',
}

describe('readDate', () => {
  it.each(Object.entries(READ))('reads “%s” as %s', (words, edtf) => {
    expect(readDate(words)).toBe(edtf)
  })

  it('says only what the library takes', () => {
    const refused = Object.values(READ).filter((edtf) => !parseEdtf(edtf).ok)
    expect(refused).toEqual([])
  })

  it.each([
    '',
    'soon',
    '30 February 2017',
    'Mai 2017',
    '2017-13',
    '2014 to 2012',
    'May',
    '12',
    '../..',
    '2012/2013/2014',
  ])('cannot place “%s”', (words) => {
    expect(readDate(words)).toBeNull()
  })
})
