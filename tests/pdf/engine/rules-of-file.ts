import type { Rule } from './rule.ts'
import { unless } from './rule.ts'
import type { Dictionary, PdfObjects } from './pdf-objects.ts'

const xmpOf = (pdf: PdfObjects): string =>
  Buffer.from(pdf.stream(pdf.root['/Metadata']), 'latin1').toString('utf8')

const decoded = (xml: string): string =>
  xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

/** Does each tag end where it has to, and every & begin an entity? */
function isWellFormed(xml: string): boolean {
  const open: string[] = []
  for (const [, ending, name, closed] of xml.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    if (ending === '/' && open.pop() !== name) return false
    if (ending !== '/' && closed !== '/') open.push(name!)
  }
  return open.length === 0 && !/&(?!amp;|lt;|gt;|quot;|apos;|#)/.test(xml)
}

export const FILE_RULES = {
  'has an identifier': ({ pdf }) => unless(pdf.list(pdf.trailer['/ID']).length === 2, 'no /ID'),
  'says its language': ({ pdf }) => unless(pdf.text(pdf.root['/Lang']) !== '', 'no /Lang'),
  'says that it is tagged': ({ pdf }) =>
    unless(pdf.dictionary(pdf.root['/MarkInfo'])['/Marked'] === true, 'not marked'),
  'shows its title': ({ pdf }) =>
    unless(pdf.dictionary(pdf.root['/ViewerPreferences'])['/DisplayDocTitle'] === true, 'shows its path'),
  'has well-formed metadata': ({ pdf }) =>
    unless(xmpOf(pdf) !== '' && isWellFormed(xmpOf(pdf)), 'XMP is missing or broken'),
  'has the title of its properties in its metadata': ({ pdf }) => {
    const said = /<dc:title>.*?<rdf:li[^>]*>(.*?)<\/rdf:li>/s.exec(xmpOf(pdf))?.[1]
    const title = pdf.text(pdf.dictionary(pdf.trailer['/Info'])['/Title'])
    return unless(said !== undefined && decoded(said) === title, `“${said ?? ''}” for “${title}”`)
  },
  'says what its colours are': ({ pdf }) => {
    const intents = pdf.list(pdf.root['/OutputIntents']).map((intent) => pdf.dictionary(intent))
    const profiles = intents.map((intent) => intent['/DestOutputProfile'])
    return unless(
      profiles.length === 1 &&
        pdf.stream(profiles[0]).slice(16, 20) === 'RGB ' &&
        pdf.stream(profiles[0]).slice(36, 40) === 'acsp',
      'no profile of its colours',
    )
  },
  'tells what each file in it is to it': ({ pdf }) => {
    const held = pdf.tree(pdf.dictionary(pdf.root['/Names'])['/EmbeddedFiles'], '/Names')
    const associated = pdf.list(pdf.root['/AF'])
    return held.flatMap(([name, ref]) => {
      const file = pdf.dictionary(ref)
      const stream = pdf.dictionary(pdf.dictionary(file['/EF'])['/F'])
      const said = [file['/F'], file['/UF'], file['/AFRelationship'], file['/Desc'], stream['/Subtype']]
      const dated = pdf.dictionary(stream['/Params'])['/ModDate'] !== undefined
      return unless(associated.includes(ref) && dated && !said.includes(undefined), pdf.text(name))
    })
  },
  'has every font in it': ({ pdf }) =>
    fontsOf(pdf).flatMap((font) => {
      const descendant = pdf.dictionary(pdf.list(font['/DescendantFonts'])[0])
      const descriptor = pdf.dictionary(descendant['/FontDescriptor'] ?? font['/FontDescriptor'])
      return unless(
        ['/FontFile', '/FontFile2', '/FontFile3'].some((key) => descriptor[key] !== undefined),
        `${pdf.text(font['/BaseFont'])} is not embedded`,
      )
    }),
  'says what letters its glyphs are': ({ pdf }) =>
    fontsOf(pdf).flatMap((font) =>
      unless(font['/ToUnicode'] !== undefined, `${pdf.text(font['/BaseFont'])} has no /ToUnicode`),
    ),
  'has bookmarks that lead to its pages': ({ pdf }) =>
    bookmarksOf(pdf).flatMap(({ '/Title': title, '/Dest': dest }) =>
      unless(
        pdf.pages.includes(String(pdf.list(dest)[0])) && pdf.list(dest)[1] === '/XYZ',
        `${pdf.text(title)} leads nowhere`,
      ),
    ),
  'counts its bookmarks': ({ pdf }) => {
    const outline = pdf.dictionary(pdf.root['/Outlines'])
    const count = bookmarksOf(pdf).length
    return unless((outline['/Count'] ?? 0) === count, `${count} are not counted`)
  },
} satisfies Record<string, Rule>

const fontsOf = (pdf: PdfObjects): readonly Dictionary[] =>
  pdf.all.filter(({ '/Type': type, '/Subtype': subtype }) => type === '/Font' && subtype === '/Type0')

function bookmarksOf(pdf: PdfObjects): readonly Dictionary[] {
  const from = (parent: Dictionary): readonly Dictionary[] => {
    const found: Dictionary[] = []
    for (let ref = parent['/First']; ref !== undefined;) {
      const item = pdf.dictionary(ref)
      found.push(item, ...from(item))
      ref = item['/Next']
    }
    return found
  }
  return from(pdf.dictionary(pdf.root['/Outlines']))
}
