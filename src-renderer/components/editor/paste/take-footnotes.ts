/** The mark in the text that leads to a note, and the mark at the note that leads back, of Word and of Google Docs. */
const CALL = 'a[href*="#_ftn"], a[href*="#_edn"], a[href*="#ftnt"], a[href*="#footnote-"]'
const BACK = /#(_ftnref|_ednref|ftnt_ref|footnote-ref-)/
/** A number in brackets that leads to a list of notes on a web page which was not copied. */
const WEB_CALL = 'sup.reference, sup:has(> a[href*="#cite_note"]), sup:has(> a[href*="#fn"])'

/** Notes at the end of what was copied become footnotes where their marks stand; a mark without its note goes. */
export function takeFootnotes(body: HTMLElement): void {
  const links = [...body.querySelectorAll(CALL)]
  const backs = links.filter((link) => BACK.test(link.getAttribute('href') ?? ''))
  const notes = new Map(backs.map((back) => [nameOf(back), noteOf(back)]))
  const called = new Map<string, readonly Node[]>()
  for (const [name, note] of notes) {
    const back = backs.find((link) => nameOf(link) === name)!
    removeWithEmptyParents(back, note)
    called.set(name, inlineOf(note))
    note.remove()
  }
  for (const call of links) {
    if (backs.includes(call) || !call.isConnected) continue
    const words = called.get(targetOf(call))
    const mark = call.closest('sup') ?? call
    if (words === undefined) mark.remove()
    else {
      const footnote = body.ownerDocument.createElement('sup')
      footnote.setAttribute('data-draft-node', 'footnote')
      footnote.append(...words)
      mark.replaceWith(footnote)
    }
  }
  for (const call of body.querySelectorAll(WEB_CALL)) call.remove()
}

const hash = (link: Element): string => (link.getAttribute('href') ?? '').replace(/^.*#/, '')

/** What the mark in the text leads to, as the note calls itself: the name of the way back without "ref". */
const nameOf = (back: Element): string =>
  hash(back).replace('ref-', '').replace('_ref', '').replace('ref', '')
const targetOf = (call: Element): string => hash(call)

/** The element that holds the whole note: Word's own, else the block. */
const noteOf = (back: Element): Element =>
  back.closest('[data-style*="mso-element:footnote"], [data-style*="mso-element:endnote"]') ??
  back.closest('p, li, div') ??
  back

function removeWithEmptyParents(element: Element, within: Element): void {
  const parent = element.parentElement
  element.remove()
  if (parent !== null && parent !== within && parent.textContent === '')
    removeWithEmptyParents(parent, within)
}

/** The words of a note without their paragraphs: a footnote is one line. */
function inlineOf(note: Element): readonly Node[] {
  const paragraphs = [...note.querySelectorAll('p')]
  const lines = paragraphs.length > 0 ? paragraphs : [note]
  return lines.flatMap((line, i) => [
    ...(i === 0 ? [] : [line.ownerDocument.createTextNode(' ')]),
    ...line.childNodes,
  ])
}
