import { describe, expect, it } from 'vitest'
import { errorSentence } from '#contract/error-sentence.ts'
import type { AppError, ErrorCode } from '#domain/app-error.ts'

const problems = [
  { file: 'a.json', at: 'rows.3', problem: 'is no row' },
  { file: 'b.json', at: '', problem: 'not JSON' },
]

/** One of each, so that a code added later fails to compile here. */
const errors: { readonly [C in ErrorCode]: Extract<AppError, { code: C }> } = {
  'file-missing': { code: 'file-missing', path: 'x.json' },
  'file-unreadable': { code: 'file-unreadable', path: 'x.json', reason: 'larger than 64 MB' },
  'file-damaged': { code: 'file-damaged', path: 'x.json', reason: 'cut short', quarantined: null },
  'file-recovered': { code: 'file-recovered', path: 'x.json', quarantined: 'q/x.json.1', from: 'backup' },
  'file-is-pdf': { code: 'file-is-pdf', path: 'x.pdf' },
  'not-a-briefing': { code: 'not-a-briefing', path: 'x.docx' },
  'image-refused': { code: 'image-refused', reason: 'no-image' },
  'file-unwritable': { code: 'file-unwritable', path: 'x.pdf', reason: 'EWEIRD' },
  'disk-full': { code: 'disk-full', path: 'x.pdf' },
  'template-invalid': {
    code: 'template-invalid',
    path: 'memo.json',
    problems: [{ file: 'memo.json', at: 'page.top', problem: 'Too small' }],
  },
  'brand-invalid': {
    code: 'brand-invalid',
    path: 'x.json',
    problems: [{ file: 'x.json', at: 'brand.accent', problem: 'This colour is too pale' }],
  },
  'newer-schema': { code: 'newer-schema', path: 'x.json', schema: 2, supported: 1 },
  'changed-elsewhere': { code: 'changed-elsewhere', id: 'a', how: 'trashed', conflictCopy: 'b' },
  'read-only': { code: 'read-only', id: 'a', reason: 'locked' },
  'draft-invalid': { code: 'draft-invalid', path: 'x.json', problems },
  'draft-unknown': { code: 'draft-unknown', query: 'Tolls' },
  'draft-ambiguous': { code: 'draft-ambiguous', query: 'Tolls', ids: ['a', 'b'] },
  'version-unknown': { code: 'version-unknown', id: 'a', version: 'b' },
  'library-invalid': { code: 'library-invalid', problems },
  'records-left-out': { code: 'records-left-out', problems },
  'record-refused': { code: 'record-refused', kind: 'table', problems },
  'record-needed': { code: 'record-needed', id: 'report-2019', by: [{ kind: 'table', id: 'tolls' }] },
  'record-not-own': { code: 'record-not-own', kind: 'event', id: 'founding' },
  'table-unreadable': { code: 'table-unreadable', name: 'X.xlsx', reason: 'it is protected by a password' },
  'document-unreadable': { code: 'document-unreadable', name: 'X.pdf', reason: 'it is damaged' },
  'reader-failed': { code: 'reader-failed', name: 'X.html', reason: 'TypeError: no such part' },
  'spelling-unavailable': { code: 'spelling-unavailable', reason: 'no dictionary' },
  'excerpt-gone': { code: 'excerpt-gone', id: 'q-1' },
  'excerpt-used': { code: 'excerpt-used', id: 'q-1', titles: ['Tolls'] },
  'source-unknown': { code: 'source-unknown', sourceId: 'report-2019' },
  'excerpt-unknown': { code: 'excerpt-unknown', kind: 'table', id: 'tolls' },
  'date-invalid': { code: 'date-invalid', text: 'recently' },
  'locale-missing': { code: 'locale-missing', locale: 'az-AZ' },
  'search-unavailable': { code: 'search-unavailable', reason: 'no FTS5' },
  'pdf-failed': { code: 'pdf-failed', reason: 'no font' },
  'request-refused': { code: 'request-refused', method: 'drafts.save', reason: 'too large' },
  cancelled: { code: 'cancelled' },
  unexpected: { code: 'unexpected', reason: 'boom' },
}

/** Their facts are for the program, or are said in words. */
const SAID_OTHERWISE = new Set<ErrorCode>(['changed-elsewhere', 'version-unknown', 'image-refused'])

describe('errorSentence', () => {
  it.each(Object.values(errors))('says $code in one sentence that holds its facts', (error) => {
    const sentence = errorSentence(error)
    expect(sentence).toMatch(/^[A-Z“x2].*\.$/)
    expect(sentence).not.toMatch(/\n|undefined|null|\[object/)
    const { code: _, ...facts } = error
    for (const fact of Object.values(facts)) {
      if (typeof fact === 'string' && !SAID_OTHERWISE.has(error.code)) expect(sentence).toContain(fact)
    }
  })

  it('names the first problem of a library with its file, and how many more there are', () => {
    expect(errorSentence(errors['library-invalid'])).toContain('a.json at rows.3: is no row, and 1 more;')
  })

  it('says a code of the system in words', () => {
    expect(errorSentence({ ...errors['file-unwritable'], reason: 'EACCES' })).toContain('(permission denied)')
    expect(errorSentence({ ...errors['read-only'], reason: 'newer-schema' })).toContain('newer version')
  })

  it('says where a damaged file was kept', () => {
    expect(errorSentence({ ...errors['file-damaged'], quarantined: 'quarantine/x.json' })).toContain(
      'kept as quarantine/x.json',
    )
  })
})
