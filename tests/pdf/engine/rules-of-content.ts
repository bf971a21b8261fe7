import type { Checked, Rule } from './rule.ts'
import { unless } from './rule.ts'
import { scanContent } from './scan-content.ts'
import type { ScannedContent } from './scan-content.ts'

/** The content of each page, by its reference. */
function contents({ pdf }: Checked): ReadonlyMap<string, ScannedContent> {
  return new Map(
    pdf.pages.map((page) => {
      const streams = pdf.dictionary(page)['/Contents']
      const parts = Array.isArray(streams) ? (streams as readonly string[]) : [streams]
      return [page, scanContent(parts.map((part) => pdf.stream(part)).join('\n'))]
    }),
  )
}

const onEach = (check: (content: ScannedContent, page: string) => readonly string[]): Rule => {
  return (checked) => [...contents(checked)].flatMap(([page, content]) => check(content, page))
}

export const CONTENT_RULES = {
  'ends every mark on its page': onEach(({ openMarks }, page) =>
    unless(openMarks === 0, `${openMarks} open on ${page}`),
  ),
  'restores what it saves': onEach(({ openStates }, page) =>
    unless(openStates === 0, `${openStates} open on ${page}`),
  ),
  'paints nothing outside marks': onEach(({ unmarked }, page) =>
    unless(unmarked === 0, `${unmarked} on ${page}`),
  ),
  'gives no number twice on a page': onEach(({ ids }, page) =>
    unless(new Set(ids).size === ids.length, `twice on ${page}`),
  ),
  'has all marked content in its tree': (checked) => {
    const held = new Set(
      checked.elements.flatMap(({ marked }) => marked.map(({ page, id }) => `${page} ${id}`)),
    )
    return [...contents(checked)].flatMap(([page, { ids }]) =>
      ids.filter((id) => !held.has(`${page} ${id}`)).map((id) => `${id} on ${page}`),
    )
  },
  'has nothing in its tree that is not on its page': (checked) => {
    const pages = contents(checked)
    return checked.elements.flatMap(({ marked }) =>
      marked.filter(({ page, id }) => pages.get(page)?.ids.includes(id) !== true).map(({ id }) => String(id)),
    )
  },
  'leads from marked content to its element': ({ pdf, elements }) => {
    const parents = new Map(pdf.tree(pdf.dictionary(pdf.root['/StructTreeRoot'])['/ParentTree'], '/Nums'))
    return elements.flatMap(({ ref, marked }) =>
      marked.flatMap(({ page, id }) => {
        const key = pdf.dictionary(page)['/StructParents']
        const owners = key === undefined ? [] : pdf.list(parents.get(key))
        return unless(owners[id] === ref, `${id} on ${page}`)
      }),
    )
  },
  'is gone through in the order of its structure': ({ pdf }) =>
    pdf.pages.flatMap((page) => unless(pdf.dictionary(page)['/Tabs'] === '/S', `${page} is not`)),
} satisfies Record<string, Rule>
