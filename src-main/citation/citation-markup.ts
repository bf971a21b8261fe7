import type { OutputFormat } from 'citeproc'
import type { Run } from '#domain/document.ts'

/**
 * An output format for citeproc that marks a stretch of text with three characters of the private use area, which the
 * text itself is rid of, so that it reads back without ambiguity: OPEN tag SEPARATOR text CLOSE.
 */
const OPEN = '\ue000'
const SEPARATOR = '\ue001'
const CLOSE = '\ue002'

/** Stands in a citation where another is to be put in; `index` tells it from others, which a style may sort. */
export const stitchAt = (index: number): string => `\ue003${index}\ue003`

/** Finds them, with the space after each: the index is the one group. */
export const stitches = (): RegExp => /\ue003(\d+)\ue003 /g

const mark = (tag: string, text: string): string => `${OPEN}${tag}${SEPARATOR}${text}${CLOSE}`

const marked =
  (tag: string) =>
  (_state: unknown, text: string): string =>
    mark(tag, text)

const asItIs = (_state: unknown, text: string): string => text

/** Text without the characters that mark: for all that goes into citeproc. */
export const withoutMarks = (text: string): string => text.replace(/[\ue000-\ue003]/g, '')

/** Quotation marks come from the locale, as citeproc's own formats take them. */
interface Terms {
  getTerm(name: string): string
}

export function runsFormat(): OutputFormat {
  const quotes =
    (kind: string) =>
    (state: unknown, text: string | undefined): string => {
      const terms = state as Terms
      const open = terms.getTerm(`open-${kind}`)
      return text === undefined ? open : `${open}${text}${terms.getTerm(`close-${kind}`)}`
    }
  return {
    text_escape: (text) => (text ?? '').replace(/[\ue000-\ue002]/g, ''),
    bibstart: '',
    bibend: '',
    '@font-style/italic': marked('italic'),
    '@font-style/oblique': marked('italic'),
    '@font-style/normal': marked('upright'),
    '@font-variant/small-caps': marked('small-caps'),
    '@font-variant/normal': marked('no-caps'),
    '@font-weight/bold': marked('bold'),
    '@font-weight/normal': marked('regular'),
    '@font-weight/light': false,
    '@text-decoration/none': false,
    '@text-decoration/underline': marked('italic'),
    '@vertical-align/sup': marked('super'),
    '@vertical-align/sub': marked('sub'),
    '@vertical-align/baseline': marked('baseline'),
    '@passthrough/true': asItIs,
    '@strip-periods/true': asItIs,
    '@strip-periods/false': asItIs,
    '@quotes/true': quotes('quote'),
    '@quotes/inner': (state, text) => (text === undefined ? '\u2019' : quotes('inner-quote')(state, text)),
    '@quotes/false': false,
    '@cite/entry'(_state, text) {
      return mark(`source:${this.item_id}`, text)
    },
    '@bibliography/entry': asItIs,
    '@display/block': asItIs,
    // The number of an entry, in lists that are numbered.
    '@display/left-margin': (_state, text) => `${text.trimEnd()}\u00a0`,
    '@display/right-inline': asItIs,
    '@display/indent': asItIs,
    '@showid/true': asItIs,
    '@URL/true': (_state, url) => mark(`url:${url}`, url),
    '@DOI/true': (_state, doi) => mark(`url:${/^https?:/.test(doi) ? doi : `https://doi.org/${doi}`}`, doi),
  }
}

/** The words of a marked text alone. */
export const withoutTags = (marked: string): string => marked.replace(/\ue000[^\ue001]*\ue001|\ue002/g, '')

type Style = Omit<Extract<Run, { kind: 'text' }>, 'kind' | 'text'>

function styled(style: Style, tag: string): Style {
  const { italic: _italic, ...upright } = style
  const { bold: _bold, ...regular } = style
  const { smallCaps: _smallCaps, ...noCaps } = style
  const { position: _position, ...baseline } = style
  const [kind, ...rest] = tag.split(':')
  const argument = rest.join(':')
  switch (kind) {
    case 'italic':
      return { ...style, italic: true }
    case 'upright':
      return upright
    case 'bold':
      return { ...style, bold: true }
    case 'regular':
      return regular
    case 'small-caps':
      return { ...style, smallCaps: true }
    case 'no-caps':
      return noCaps
    case 'super':
    case 'sub':
      return { ...style, position: kind }
    case 'baseline':
      return baseline
    case 'source':
      return { ...style, link: { kind: 'source', sourceId: argument } }
    case 'url':
      return { ...style, link: { kind: 'url', url: argument } }
    default:
      throw new RangeError(`citeproc was given no format for ${tag}`)
  }
}

/** What citeproc printed in `runsFormat`, as runs; neighbours of one style are one run. */
export function readRuns(marked: string): readonly Run[] {
  const runs: Extract<Run, { kind: 'text' }>[] = []
  const styles: Style[] = [{}]
  for (const [piece] of marked.matchAll(/\ue000[^\ue001]*\ue001|\ue002|[^\ue000-\ue002]+/g)) {
    if (piece.startsWith(OPEN)) {
      styles.push(styled(styles.at(-1)!, piece.slice(1, -1)))
    } else if (piece === CLOSE) {
      styles.pop()
    } else {
      const style = styles.at(-1)!
      const previous = runs.at(-1)
      if (previous !== undefined && sameStyle(previous, style)) {
        runs[runs.length - 1] = { ...previous, text: previous.text + piece }
      } else {
        runs.push({ kind: 'text', text: piece, ...style })
      }
    }
  }
  return runs
}

function sameStyle(run: Extract<Run, { kind: 'text' }>, style: Style): boolean {
  const { kind: _kind, text: _text, ...own } = run
  return JSON.stringify(sorted(own)) === JSON.stringify(sorted(style))
}

const sorted = (style: Style): readonly (readonly [string, unknown])[] =>
  Object.entries(style).toSorted(([a], [b]) => (a < b ? -1 : 1))
