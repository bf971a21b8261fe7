import type { Exported } from './export-state.svelte.ts'

export function sayExported({ path, pages, beside }: Exported): string {
  const what = pages === 1 ? 'one page' : `${pages} pages`
  return `Exported ${what} to ${path}${beside === null ? '' : `, and its references to ${beside}`}`
}
