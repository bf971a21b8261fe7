import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A value of a PDF as `qpdf --json=2` writes it: names are "/Name", references "12 0 R", texts "u:…". */
export type Value = null | boolean | number | string | readonly Value[] | Dictionary
export interface Dictionary {
  [key: string]: Value
}

interface Entry {
  value?: Value
  stream?: { dict: Dictionary; data: string }
}

/** The objects of a file, by "obj:12 0 R", and "trailer". */
export type Objects = Record<string, Entry>

/** With their streams or, where these are not looked at and many, without. */
export function readObjects(pdf: Uint8Array, streams: 'inline' | 'none' = 'inline'): Objects {
  const folder = mkdtempSync(join(tmpdir(), 'briefwright-objects-'))
  try {
    const path = join(folder, 'a.pdf')
    writeFileSync(path, pdf)
    const json = execFileSync(
      'qpdf',
      ['--json=2', `--json-stream-data=${streams}`, '--decode-level=generalized', path],
      { maxBuffer: 1 << 30, encoding: 'utf8' },
    )
    return (JSON.parse(json) as { qpdf: [unknown, Objects] }).qpdf[1]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A file whose references are followed as they are asked for. */
export class PdfObjects {
  readonly #objects: Objects

  constructor(objects: Objects) {
    this.#objects = objects
  }

  get trailer(): Dictionary {
    return this.dictionary(this.#objects['trailer']?.value)
  }

  get root(): Dictionary {
    return this.dictionary(this.trailer['/Root'])
  }

  get all(): readonly Dictionary[] {
    return Object.values(this.#objects).map(({ value, stream }) => stream?.dict ?? this.dictionary(value))
  }

  /** What a value is, or what it refers to; a stream is its dictionary. */
  follow(value: Value | undefined): Value | undefined {
    let at = value
    while (typeof at === 'string' && isReference(at)) {
      const entry: Entry | undefined = this.#objects[`obj:${at}`]
      at = entry?.stream?.dict ?? entry?.value
    }
    return at
  }

  /** Empty where it is none. */
  dictionary(value: Value | undefined): Dictionary {
    const found = this.follow(value)
    return typeof found === 'object' && found !== null && !Array.isArray(found) ? (found as Dictionary) : {}
  }

  /** One value is a list of one, a reference to it as it stands. */
  list(value: Value | undefined): readonly Value[] {
    const found = this.follow(value)
    if (found === undefined || found === null) return []
    return Array.isArray(found) ? (found as readonly Value[]) : [value!]
  }

  text(value: Value | undefined): string {
    const found = this.follow(value)
    return typeof found === 'string' ? found.replace(/^[ub]:/, '') : ''
  }

  stream(value: Value | undefined): string {
    const data = typeof value === 'string' ? this.#objects[`obj:${value}`]?.stream?.data : undefined
    return data === undefined ? '' : Buffer.from(data, 'base64').toString('latin1')
  }

  /** References of all pages, in order. */
  get pages(): readonly string[] {
    const below = (ref: Value): readonly string[] => {
      const { '/Type': type, '/Kids': kids } = this.dictionary(ref)
      return type === '/Pages' ? this.list(kids).flatMap(below) : [ref as string]
    }
    return this.list(this.root['/Pages']).length === 0 ? [] : below(this.root['/Pages']!)
  }

  /** Pairs of a name or number tree, in the order of the file. */
  tree(value: Value | undefined, kind: '/Names' | '/Nums'): readonly (readonly [key: Value, value: Value])[] {
    const node = this.dictionary(value)
    const pairs = this.list(node[kind])
    const own = pairs.flatMap((key, i) => (i % 2 === 0 ? [[key, pairs[i + 1]!] as const] : []))
    return [...own, ...this.list(node['/Kids']).flatMap((kid) => this.tree(kid, kind))]
  }
}

export const isReference = (value: Value | undefined): value is string =>
  typeof value === 'string' && /^\d+ \d+ R$/.test(value)
