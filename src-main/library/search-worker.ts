import { parentPort } from 'node:worker_threads'
import type { Library } from '#domain/library.ts'
import type { Result } from '#domain/result.ts'
import type { SearchHit } from '#domain/search.ts'
import { SearchIndex } from './search-index.ts'

/** What the service sends: the library first and whenever it changes, then queries, each answered in turn. */
export type SearchRequest =
  | { readonly kind: 'library'; readonly library: Library }
  | { readonly kind: 'query'; readonly words: string; readonly limit: number }

/** The answer to a query. */
export type SearchAnswer = Result<readonly SearchHit[]>

if (parentPort === null) throw new RangeError('search-worker.ts runs in a worker thread')
const port = parentPort

let index: Result<SearchIndex> | null = null

port.on('message', (request: SearchRequest) => {
  if (request.kind === 'library') {
    if (index?.ok) index.value.close()
    index = SearchIndex.build(request.library)
    return
  }
  if (index === null) throw new RangeError('a query came before the library')
  const answer: SearchAnswer = index.ok
    ? { ok: true, value: index.value.search(request.words, request.limit) }
    : index
  port.postMessage(answer)
})
