import type { RuleName } from './check-structure.ts'
import type { Dictionary, Objects, Value } from './pdf-objects.ts'

type Fault = (objects: Objects) => void

const dictionaries = (objects: Objects): readonly Dictionary[] =>
  Object.values(objects).map(({ value, stream }) => stream?.dict ?? (value as Dictionary))

function one(objects: Objects, has: (dictionary: Dictionary) => boolean): Dictionary {
  const found = dictionaries(objects).find((dictionary) => {
    return (
      typeof dictionary === 'object' && dictionary !== null && !Array.isArray(dictionary) && has(dictionary)
    )
  })
  if (found === undefined) throw new RangeError('Nothing there to make a fault in')
  return found
}

const catalogue = (objects: Objects): Dictionary => one(objects, (held) => held['/Type'] === '/Catalog')
const tree = (objects: Objects): Dictionary => one(objects, (held) => held['/Type'] === '/StructTreeRoot')
const element = (objects: Objects, type: string): Dictionary =>
  one(objects, (held) => held['/S'] === `/${type}`)
const link = (objects: Objects): Dictionary =>
  one(objects, (held) => held['/Subtype'] === '/Link' && held['/Dest'] !== undefined)
const page = (objects: Objects): Dictionary => one(objects, (held) => held['/Type'] === '/Page')
const at = (objects: Objects, ref: Value | undefined): Dictionary => {
  const { value, stream } = objects[`obj:${String(ref)}`]!
  return (stream?.dict ?? value) as Dictionary
}

/** The elements of the content of the first page, by its numbers. */
const ownersOnFirstPage = (objects: Objects): Value[] =>
  (at(objects, tree(objects)['/ParentTree'])['/Nums'] as Value[])[1] as Value[]

/** Changes what a stream says. */
function rewrite(objects: Objects, ref: Value | undefined, change: (text: string) => string): void {
  const stream = objects[`obj:${String(ref)}`]!.stream!
  const before = Buffer.from(stream.data, 'base64').toString('latin1')
  const after = change(before)
  if (after === before) throw new RangeError('The fault changes nothing')
  stream.data = Buffer.from(after, 'latin1').toString('base64')
}

const inContent =
  (change: (text: string) => string): Fault =>
  (objects) =>
    rewrite(objects, page(objects)['/Contents'], change)
const inXmp =
  (change: (text: string) => string): Fault =>
  (objects) =>
    rewrite(objects, catalogue(objects)['/Metadata'], change)

/** A fault for each rule, made in a file that has none, which breaks no other rule. */
export const FAULTS: Readonly<Record<RuleName, Fault>> = {
  'has an identifier': ({ trailer }) => delete (trailer!.value as Dictionary)['/ID'],
  'says its language': (objects) => delete catalogue(objects)['/Lang'],
  'says that it is tagged': (objects) => delete catalogue(objects)['/MarkInfo'],
  'shows its title': (objects) => delete catalogue(objects)['/ViewerPreferences'],
  'has well-formed metadata': inXmp((xml) => xml.replace('</dc:title>', '&</dc:title>')),
  'has the title of its properties in its metadata': inXmp((xml) => xml.replace('Tolls', 'Tools')),
  'says what its colours are': (objects) => delete catalogue(objects)['/OutputIntents'],
  'tells what each file in it is to it': (objects) => delete catalogue(objects)['/AF'],
  'has every font in it': (objects) => {
    delete one(objects, (held) => held['/Type'] === '/FontDescriptor')['/FontFile2']
  },
  'says what letters its glyphs are': (objects) => {
    delete one(objects, (held) => held['/Subtype'] === '/Type0')['/ToUnicode']
  },
  'has bookmarks that lead to its pages': (objects) => {
    one(objects, (held) => Array.isArray(held['/Dest']))['/Dest'] = ['1 0 R', '/XYZ', 0, 0, null]
  },
  'counts its bookmarks': (objects) => {
    at(objects, catalogue(objects)['/Outlines'])['/Count'] = 1
  },
  'ends every mark on its page': inContent((content) => content.replace('EMC', '')),
  'restores what it saves': inContent((content) => `q\n${content}`),
  'paints nothing outside marks': inContent((content) => content.replace('EMC', 'EMC\n0 0 9 9 re\nf')),
  'gives no number twice on a page': inContent((content) =>
    content.replace('EMC', 'EMC\n/P <</MCID 0>> BDC\nEMC'),
  ),
  'has all marked content in its tree': inContent((content) =>
    content.replace('EMC', 'EMC\n/P <</MCID 999>> BDC\nEMC'),
  ),
  'has nothing in its tree that is not on its page': (objects) => {
    const title = element(objects, 'H1')
    const owners = ownersOnFirstPage(objects)
    const [ref] = (title['/K'] as number[]).map((id) => owners[id]!)
    title['/K'] = [...(title['/K'] as Value[]), owners.push(ref!) - 1]
  },
  'leads from marked content to its element': (objects) => {
    ownersOnFirstPage(objects).reverse()
  },
  'is gone through in the order of its structure': (objects) => delete page(objects)['/Tabs'],
  'has a structure': (objects) => {
    tree(objects)['/K'] = []
    for (const held of dictionaries(objects)) {
      if (held?.['/Type'] !== '/Page') continue
      delete held['/Contents']
      delete held['/Annots']
    }
  },
  'uses standard types': (objects) => {
    element(objects, 'P')['/S'] = '/Paragraph'
  },
  'has every element where it belongs': (objects) => {
    element(objects, 'L')['/S'] = '/Sect'
  },
  'leads from every element to the one around it': (objects) => {
    element(objects, 'LI')['/P'] = tree(objects)['/K'] as string
  },
  'has no element that holds nothing': (objects) => {
    const body = element(objects, 'LBody')
    const [ref] = Object.entries(objects).find(([, { value }]) => value === body)!
    objects['obj:9999 0 R'] = { value: { '/S': '/P', '/P': ref.replace('obj:', ''), '/K': [] } }
    body['/K'] = [...(body['/K'] as Value[]), '9999 0 R']
  },
  'leaves no level of headings out': (objects) => {
    element(objects, 'H2')['/S'] = '/H4'
  },
  'says what every figure shows': (objects) => delete element(objects, 'Figure')['/Alt'],
  'says where every figure stands on its page': (objects) => delete element(objects, 'Figure')['/A'],
  'says what every head of a table is of': (objects) => delete element(objects, 'TH')['/A'],
  'has as many cells in each row of a table': (objects) => {
    element(objects, 'TD')['/A'] = { '/O': '/Table', '/ColSpan': 2 }
  },
  'has a caption first in what it is of': (objects) => {
    const table = element(objects, 'Table')
    table['/K'] = (table['/K'] as Value[]).toReversed()
  },
  'has the mark of an item before its body': (objects) => {
    const item = one(objects, (held) => held['/S'] === '/LI' && (held['/K'] as Value[]).length === 2)
    item['/K'] = (item['/K'] as Value[]).toReversed()
  },
  'names every note, each as no other': (objects) => delete element(objects, 'Note')['/ID'],
  'names languages as they are': (objects) => {
    one(objects, (held) => held['/S'] === '/P' && held['/Lang'] !== undefined)['/Lang'] = 'u:English'
  },
  'has every link in its tree, in a link': (objects) => {
    element(objects, 'Link')['/S'] = '/Span'
  },
  'leads from every link to its element': (objects) => delete link(objects)['/StructParent'],
  'finds every link on the page that its element says': (objects) => {
    const held = (element(objects, 'Link')['/K'] as Dictionary[]).find((kid) => kid['/Type'] === '/OBJR')!
    held['/Pg'] = '1 0 R'
  },
  'has something that can be followed in every link element': (objects) => {
    element(objects, 'P')['/S'] = '/Link'
  },
  'says in words what every link is': (objects) => delete link(objects)['/Contents'],
  'prints every link, and hides none': (objects) => {
    link(objects)['/F'] = 2
  },
  'leads to a page or an address with every link': (objects) => {
    link(objects)['/Dest'] = 'u:nowhere'
  },
  'has the names of places in order, each once': (objects) => {
    const dests = at(objects, at(objects, catalogue(objects)['/Names'])['/Dests'])
    const names = dests['/Names'] as Value[]
    dests['/Names'] = [...names.slice(2), ...names.slice(0, 2)]
  },
}
