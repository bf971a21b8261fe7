import type { Checked, Rule } from './rule.ts'
import { unless } from './rule.ts'
import type { Dictionary } from './pdf-objects.ts'

interface LinkAnnotation {
  readonly ref: string
  readonly page: string
  readonly dictionary: Dictionary
}

const linksOf = ({ pdf }: Checked): readonly LinkAnnotation[] =>
  pdf.pages
    .flatMap((page) =>
      pdf.list(pdf.dictionary(page)['/Annots']).map((ref) => ({
        ref: ref as string,
        page,
        dictionary: pdf.dictionary(ref),
      })),
    )
    .filter(({ dictionary }) => dictionary['/Subtype'] === '/Link')

const onEach = (check: (link: LinkAnnotation, checked: Checked) => boolean): Rule => {
  return (checked) =>
    linksOf(checked).flatMap((link) => unless(check(link, checked), `${link.ref} on ${link.page}`))
}

export const LINK_RULES = {
  'has every link in its tree, in a link': onEach(({ ref }, { elements }) =>
    elements.some(
      ({ type, annotations }) => type === 'Link' && annotations.some((held) => held.annotation === ref),
    ),
  ),
  'leads from every link to its element': onEach(({ ref, dictionary }, { pdf, elements }) => {
    const parents = new Map(pdf.tree(pdf.dictionary(pdf.root['/StructTreeRoot'])['/ParentTree'], '/Nums'))
    const owner = elements.find(({ annotations }) => annotations.some((held) => held.annotation === ref))
    const key = dictionary['/StructParent']
    return key !== undefined && parents.get(key) === owner?.ref
  }),
  'finds every link on the page that its element says': onEach(({ ref, page }, { elements }) =>
    elements.every(({ annotations }) =>
      annotations.every((held) => held.annotation !== ref || held.page === page),
    ),
  ),
  'has something that can be followed in every link element': ({ elements }) =>
    elements
      .filter(({ type, annotations }) => type === 'Link' && annotations.length === 0)
      .map(({ ref }) => ref),
  'says in words what every link is': onEach(
    ({ dictionary }, { pdf }) => pdf.text(dictionary['/Contents']).trim() !== '',
  ),
  'prints every link, and hides none': onEach(({ dictionary }) => {
    const flags = Number(dictionary['/F'] ?? 0)
    // Print is bit 3; Invisible, Hidden, NoView and ToggleNoView are 1, 2, 6 and 9.
    return (flags & 0b100) !== 0 && (flags & 0b1_0010_0011) === 0
  }),
  'leads to a page or an address with every link': onEach(({ dictionary }, { pdf }) => {
    const address = pdf.text(pdf.dictionary(dictionary['/A'])['/URI'])
    const dests = pdf.tree(pdf.dictionary(pdf.root['/Names'])['/Dests'], '/Names')
    const name = pdf.text(dictionary['/Dest'])
    const dest = dests.find(([key]) => pdf.text(key) === name)
    return address !== '' || pdf.pages.includes(String(pdf.list(dest?.[1])[0]))
  }),
  'has the names of places in order, each once': ({ pdf }) => {
    const names = pdf
      .tree(pdf.dictionary(pdf.root['/Names'])['/Dests'], '/Names')
      .map(([key]) => pdf.text(key))
    return names.filter((name, i) => i > 0 && !(names[i - 1]! < name))
  },
} satisfies Record<string, Rule>
