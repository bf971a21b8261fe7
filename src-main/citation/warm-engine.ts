import CSL from 'citeproc'
import type { Engine } from 'citeproc'
import type { CitationStyle, Language } from '#domain/draft.ts'
import type { Reference } from '#domain/reference.ts'
import { runsFormat } from './citation-markup.ts'
import { isNumbered } from './csl-names.ts'
import { referenceInput } from './reference-input.ts'
import { spokenStyle } from './spoken-style.ts'
import { readLocale } from './style-source.ts'
import type { XmlNode } from './xml-node.ts'

const FORMAT = 'runs'
CSL.Output.Formats[FORMAT] = runsFormat()

/** An engine that stays: building one takes about 50 ms, registering sixty references about 100. */
export interface WarmEngine {
  readonly engine: Engine
  /**
   * Makes these the references that are known, all of them told apart, and numbered in their order where the style numbers them. Gives for each a key of all that a cite of it prints
   * besides its place: its fields and how it is told from others. Does nothing where they are known already.
   */
  register(references: readonly (readonly [string, Reference])[]): ReadonlyMap<string, string>
}

/** Styles × languages, a few of the forty in one sitting. */
const engines = new Map<string, WarmEngine>()

/** Null where there is no locale for the language: citeproc would fall back to English without a word. */
export function warmEngine(style: CitationStyle, language: Language): WarmEngine | null {
  const key = `${style} ${language}`
  const known = engines.get(key)
  if (known !== undefined) return known
  const spoken = spokenStyle(style, language)
  if (spoken === null) return null
  const warm = build(spoken, style, language)
  engines.set(key, warm)
  return warm
}

function build(spoken: XmlNode, style: CitationStyle, language: Language): WarmEngine {
  const inputs = new Map<string, object>()
  const engine = new CSL.Engine(
    {
      retrieveLocale: (name) => readLocale(name) ?? missing(`locale ${name}`),
      retrieveItem: (id) => inputs.get(id) ?? missing(`reference ${id}`),
      wrapCitationEntry: true,
    },
    spoken,
    language,
    true,
  )
  Object.assign(engine.opt.development_extensions, { apply_citation_wrapper: true, wrap_url_and_doi: true })
  engine.setOutputFormat(FORMAT)
  let registered = ''
  let keys: ReadonlyMap<string, string> = new Map()
  return {
    engine,
    register(references) {
      const state = JSON.stringify(references)
      if (state === registered) return keys
      // Else a reference would be printed as it was, and told from works that are cited no more.
      engine.restoreProcessorState([])
      inputs.clear()
      for (const [id, reference] of references) {
        inputs.set(id, referenceInput(reference, id, style, language))
      }
      engine.updateItems([...inputs.keys()])
      const namesakes = givenNames(references)
      keys = new Map(
        references.map(([id, reference]) => {
          const { disambig, seq } = engine.registry.registry[id] ?? {}
          const told = isNumbered(style) ? seq : disambig
          return [
            id,
            JSON.stringify([reference, told, familiesOf(reference).map((name) => namesakes.get(name))]),
          ]
        }),
      )
      registered = state
      return keys
    },
  }
}

/** By family name, all given names that the references have: whether one is printed hangs on the others. */
function givenNames(
  references: readonly (readonly [string, Reference])[],
): ReadonlyMap<string, readonly string[]> {
  const names = references.flatMap(([, reference]) => namesOf(reference))
  const byFamily = Map.groupBy(names, ({ family }) => family)
  return new Map(
    [...byFamily].map(([family, group]) => [
      family,
      [...new Set(group.map(({ given }) => given))].toSorted(),
    ]),
  )
}

const familiesOf = (reference: Reference): readonly string[] => namesOf(reference).map(({ family }) => family)

/** The people of a work, whatever they did for it. */
function namesOf(reference: Reference): readonly { readonly family: string; readonly given: string }[] {
  return Object.values(reference)
    .flatMap((field: unknown) => (Array.isArray(field) ? (field as readonly unknown[]) : []))
    .flatMap((name) => {
      if (typeof name !== 'object' || name === null || !('family' in name)) return []
      return [{ family: String(name.family), given: 'given' in name ? String(name.given) : '' }]
    })
}

function missing(what: string): never {
  throw new RangeError(`citeproc asks for a ${what} that is not there`)
}
