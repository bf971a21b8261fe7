import { citeWorks } from './cite-works.ts'
import type { Run } from './document.ts'
import type { Resolving } from './resolving.ts'
import { isNoteCall, withoutBrackets } from './runs.ts'
import type { DataTable } from './table.ts'
import { holdTogether } from './typography.ts'

/** "Source: Central Bank of Russia, in Shiriyev 2019, 19." under a table or a chart. */
export function sourceLine(data: DataTable, { terms, works, apparatus }: Resolving): readonly Run[] {
  const witnesses = data.sourceIds.map((sourceId) => ({ sourceId, locator: data.locator }))
  const citation = apparatus.cite(citeWorks(witnesses, works), null)
  const source = `${terms.source}: ${holdTogether(data.sourceLine)}`
  if (isNoteCall(citation)) return [{ kind: 'text', text: `${source}.` }, ...citation]
  return [
    { kind: 'text', text: `${source}, ${terms.within} ` },
    ...withoutBrackets(citation),
    { kind: 'text', text: '.' },
  ]
}
