import { STYLE } from './disarm-html.ts'

/** A paragraph that Word shows as an item of a list: how deep, and whether numbered. */
interface FakeItem {
  readonly level: number
  readonly ordered: boolean
}

/**
 * Word writes a list as paragraphs with a level in their style and the bullet or number as text. They become real lists,
 * those that follow each other one list, deeper ones within the item before.
 * Source: https://learn.microsoft.com/openspecs/office_standards/ms-oe376 (mso-list), as written by Word 2016 and later.
 */
export function listsFromWord(body: HTMLElement): void {
  const done = new Set<Element>()
  for (const paragraph of body.querySelectorAll('p, h1, h2, h3, h4, h5, h6')) {
    if (done.has(paragraph) || fakeItem(paragraph) === null) continue
    const run: { readonly element: Element; readonly item: FakeItem }[] = []
    for (let next: Element | null = paragraph; next !== null; next = next.nextElementSibling) {
      const item = fakeItem(next)
      if (item === null) break
      run.push({ element: next, item })
      done.add(next)
    }
    const holder = body.ownerDocument.createElement('div')
    paragraph.before(holder)
    build(holder, run)
    holder.replaceWith(...holder.childNodes)
  }
}

function fakeItem(element: Element): FakeItem | null {
  const style = element.getAttribute(STYLE) ?? ''
  const level = /mso-list:\s*\S+\s+level(\d)/i.exec(style)?.[1]
  if (level === undefined) return null
  const marker = markerOf(element)?.textContent?.trim() ?? ''
  return { level: Number(level), ordered: /^\(?([0-9]+|[a-z]|[ivxlc]+)[.)]/i.test(marker) }
}

const markerOf = (element: Element): Element | null =>
  [...element.querySelectorAll('span')].find((span) =>
    /mso-list:\s*ignore/i.test(span.getAttribute(STYLE) ?? ''),
  ) ?? null

function build(
  holder: Element,
  run: readonly { readonly element: Element; readonly item: FakeItem }[],
): void {
  const open: { readonly list: Element; readonly level: number }[] = []
  const { ownerDocument } = holder
  for (const { element, item } of run) {
    while (open.length > 0 && open.at(-1)!.level > item.level) open.pop()
    const tag = item.ordered ? 'ol' : 'ul'
    if (open.at(-1)?.level === item.level && open.at(-1)!.list.localName !== tag) open.pop()
    if (open.length === 0 || open.at(-1)!.level < item.level) {
      const list = ownerDocument.createElement(tag)
      const within = open.at(-1)?.list.lastElementChild ?? holder
      within.append(list)
      open.push({ list, level: item.level })
    }
    markerOf(element)?.remove()
    const entry = ownerDocument.createElement('li')
    const words = ownerDocument.createElement('p')
    words.append(...element.childNodes)
    entry.append(words)
    open.at(-1)!.list.append(entry)
    element.remove()
  }
}
