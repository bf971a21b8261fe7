import { DatabaseSync } from 'node:sqlite'
import type { StatementSync } from 'node:sqlite'
import type { Library } from '#domain/library.ts'
import { foldWords, romanizeText } from '#domain/fold-words.ts'
import { err, ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'
import type { SearchHit } from '#domain/search.ts'
import { listSearchRecords } from './list-search-records.ts'
import type { SearchRecord } from './list-search-records.ts'
import { makeSnippet } from './make-snippet.ts'
import { parseQuery, toMatchExpression } from './search-query.ts'

/** A library's records in SQLite's FTS5, in memory: the words as folded, and once more as English spells them. */
export class SearchIndex {
  readonly #records: readonly SearchRecord[]
  readonly #database: DatabaseSync
  readonly #select: StatementSync

  private constructor(database: DatabaseSync, records: readonly SearchRecord[]) {
    this.#database = database
    this.#records = records
    this.#select = database.prepare(
      'select rowid, -bm25(record, 4.0, 1.0, 2.0, 2.0) as score from record(?) order by score desc, rowid limit ?',
    )
  }

  /** Fails with 'search-unavailable' where the runtime's SQLite has no FTS5. */
  static build(library: Library): Result<SearchIndex> {
    const database = new DatabaseSync(':memory:')
    try {
      database.exec(TABLE)
    } catch (error) {
      database.close()
      return err({
        code: 'search-unavailable',
        reason: error instanceof Error ? error.message : String(error),
      })
    }
    const records = listSearchRecords(library)
    const insert = database.prepare(
      'insert into record(rowid, text, about, english_a, english_e) values (?, ?, ?, ?, ?)',
    )
    database.exec('begin')
    for (const [i, { text, about }] of records.entries()) {
      const inEnglish = (schwa: 'a' | 'e') => foldWords(romanizeText(`${text} · ${about}`, schwa) ?? '')
      insert.run(i + 1, foldWords(text), foldWords(about), inEnglish('a'), inEnglish('e'))
    }
    database.exec('commit')
    return ok(new SearchIndex(database, records))
  }

  /**
   * The records in which all words stand, nearest first by BM25. The last word may be a beginning; words in quotation
   * marks stand as they are. Any text is a query; one without words finds nothing.
   */
  search(words: string, limit: number): readonly SearchHit[] {
    const terms = parseQuery(words)
    const expression = toMatchExpression(terms)
    if (expression === null) return []
    return this.#select.all(expression, limit).map(({ rowid, score }) => {
      const { kind, id, sourceId, work, locator, text } = this.#records[Number(rowid) - 1]!
      return { kind, id, sourceId, work, locator, snippet: makeSnippet(text, terms), score: Number(score) }
    })
  }

  close(): void {
    this.#database.close()
  }
}

/** Contentless: the records themselves stay in memory beside it. */
const TABLE = `create virtual table record using fts5(
  text, about, english_a, english_e,
  content = '', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
)`
