import type { VerdictEdit } from '#domain/verdict.ts'
import { replacing, tokenize, weight } from './align-words.ts'
import type { Token } from './align-words.ts'
import { bySeverity, classifyEdit } from './classify-edit.ts'
import { compareQuotation } from './compare-quotation.ts'
import type { Comparison } from './compare-quotation.ts'
import { foldTypography } from './fold-typography.ts'

/** As `Comparison`; the edits of `marked-edits` are what each mark stands for, so that an ellipsis hides nothing. */
export type ShownComparison =
  Comparison | { readonly verdict: 'marked-edits'; readonly edits: readonly VerdictEdit[] }

/**
 * How words as a briefing shows them differ from their source. `[…]` stands for any words left out; `[words]` are put in,
 * and may stand for up to three words, none of them a negation or a number; `[T]he` changes a capital and `say[s]` an ending.
 * What only these account for is a marked edit, all else is an alteration: so are a negation that is put in, a figure put in
 * beside a figure, and words of which none is the source's.
 */
export function compareShown(expected: string, shown: string): ShownComparison {
  const plain = compareQuotation(expected, shown)
  if (plain.verdict !== 'altered' || !shown.includes('[')) return plain
  const pattern = readPattern(shown)
  if (!pattern.some((piece) => piece.kind === 'token' && piece.token.kind !== 'mark')) return plain
  const paths = foldTypography(expected).flatMap((folded) => follow(tokenize(folded), pattern) ?? [])
  const [best] = paths.toSorted((a, b) => a.cost - b.cost)
  if (best === undefined) return plain
  if (best.unmarked.length > 0) return { verdict: 'altered', edits: bySeverity(best.unmarked) }
  return { verdict: 'marked-edits', edits: bySeverity(best.marked) }
}

type Piece =
  | { readonly kind: 'token'; readonly token: Token; readonly anyCapital: boolean }
  | { readonly kind: 'omission' }
  | { readonly kind: 'insertion'; readonly words: string; readonly turns: boolean }

/** Characters of the private use area, which the words are rid of: a bracketed letter, and a bracket. */
const LETTER = '\ue010'
const BRACKET = '\ue011'

function readPattern(shown: string): readonly Piece[] {
  const [folded] = foldTypography(shown.replace(/[\ue010\ue011]/g, ''))
  const brackets: string[] = []
  const text = folded
    .replace(/\[(\p{L})\](?=\p{L})/gu, `${LETTER}$1`)
    .replace(/(\p{L}?)\[([^[\]]*)\](\p{L}?)/gu, freeWithinWord)
    .replace(/\[([^[\]]*)\]/g, (_, words) => {
      brackets.push(String(words).trim())
      return ` ${BRACKET} `
    })
  const pieces: Piece[] = []
  let anyCapital = false
  for (const token of tokenize(text)) {
    if (token.text === LETTER) {
      anyCapital = true
      continue
    }
    if (token.text === BRACKET) {
      const words = brackets.shift()!
      pieces.push(words === '…' ? { kind: 'omission' } : { kind: 'insertion', words, turns: false })
    } else pieces.push({ kind: 'token', token, anyCapital })
    anyCapital = false
  }
  return pieces.map((piece, i) =>
    piece.kind === 'insertion'
      ? { ...piece, turns: turnsSense(piece.words, [pieces[i - 1], pieces[i + 1]]) }
      : piece,
  )
}

/** A part of a word that is more than a changed ending makes another word: "[dis]closed", "use[less]", "are[n't]". */
function freeWithinWord(whole: string, before: string, words: string, after: string): string {
  const isApart = before === '' && after === ''
  const isEnding = after === '' && /^\p{L}{1,3}$/u.test(words)
  return isApart || isEnding || words.trim() === '…' ? whole : `${before}${words}${after}`
}

/** Put in by itself, whatever it stands for: a negation, or a figure that makes one with the figure beside it. */
function turnsSense(words: string, beside: readonly (Piece | undefined)[]): boolean {
  const kinds = tokenize(words).map((token) => classifyEdit({ expected: null, found: token }).kind)
  const isByFigure = beside.some((piece) => piece?.kind === 'token' && piece.token.kind === 'number')
  return kinds.includes('negation') || (isByFigure && kinds.includes('number'))
}

/** Does a word put in for another one deny it: "[impossible]" for "possible"? */
const denies = (tokens: readonly Token[], words: string): boolean =>
  tokens.some((expected) =>
    tokenize(words).some((found) => classifyEdit({ expected, found }).kind === 'negation'),
  )

interface Path {
  readonly cost: number
  readonly marked: readonly VerdictEdit[]
  readonly unmarked: readonly VerdictEdit[]
}

/** What is not marked weighs more than any number of marked words. */
const UNMARKED = 10_000
const MOST_REPLACED = 3
/** Beyond this the table would take more memory than a quotation is worth. */
const MOST_CELLS = 1_000_000

/** One step of the way: how many tokens of the source and pieces of the pattern it takes. */
interface Step {
  readonly tokens: number
  readonly pieces: 0 | 1
  readonly cost: number
}

/** The cheapest way to lay the pattern over the source; null where the texts are too long for it. */
function follow(source: readonly Token[], pattern: readonly Piece[]): Path | null {
  const width = pattern.length + 1
  if ((source.length + 1) * width > MOST_CELLS) return null
  const cost = new Float64Array((source.length + 1) * width).fill(Infinity)
  const steps: Step[] = []
  cost[0] = 0
  for (let i = 0; i <= source.length; i++) {
    for (let j = 0; j <= pattern.length; j++) {
      const here = cost[i * width + j]!
      if (here === Infinity) continue
      for (const step of stepsFrom(source, i, pattern[j])) {
        const to = (i + step.tokens) * width + j + step.pieces
        if (here + step.cost < cost[to]!) {
          cost[to] = here + step.cost
          steps[to] = step
        }
      }
    }
  }
  return retrace(source, pattern, steps, cost[source.length * width + pattern.length]!)
}

function stepsFrom(source: readonly Token[], i: number, piece: Piece | undefined): readonly Step[] {
  const token = source[i]
  const steps: Step[] = []
  if (token !== undefined) {
    const within = piece?.kind === 'omission'
    steps.push({ tokens: 1, pieces: 0, cost: within ? 1 : UNMARKED * weight(token) })
  }
  if (piece === undefined) return steps
  if (piece.kind === 'token') {
    steps.push({ tokens: 0, pieces: 1, cost: UNMARKED * weight(piece.token) })
    if (token !== undefined) steps.push({ tokens: 1, pieces: 1, cost: UNMARKED * difference(token, piece) })
    return steps
  }
  steps.push({ tokens: 0, pieces: 1, cost: 0 })
  if (piece.kind === 'insertion') {
    for (let taken = 1; taken <= MOST_REPLACED && isReplaceable(source[i + taken - 1]); taken++) {
      steps.push({ tokens: taken, pieces: 1, cost: 2 * taken })
    }
  }
  return steps
}

function difference(token: Token, piece: Piece & { readonly kind: 'token' }): number {
  const same = piece.anyCapital && token.text.toLowerCase() === piece.token.text.toLowerCase()
  return same ? 0 : replacing(token, piece.token)
}

/** A bracket may not stand for what would turn the sense. */
function isReplaceable(token: Token | undefined): boolean {
  if (token === undefined) return false
  const { kind } = classifyEdit({ expected: token, found: null })
  return kind !== 'negation' && kind !== 'number'
}

function retrace(
  source: readonly Token[],
  pattern: readonly Piece[],
  steps: readonly Step[],
  cost: number,
): Path {
  const width = pattern.length + 1
  const marked: VerdictEdit[] = []
  const unmarked: VerdictEdit[] = []
  let omitted: Token[] = []
  for (let i = source.length, j = pattern.length; i > 0 || j > 0;) {
    const step = steps[i * width + j]!
    const piece = step.pieces === 1 ? pattern[j - 1]! : pattern[j]
    const tokens = source.slice(i - step.tokens, i)
    i -= step.tokens
    j -= step.pieces
    if (step.pieces === 0 && piece?.kind === 'omission') omitted.unshift(...tokens)
    else if (step.pieces === 0) unmarked.unshift(classifyEdit({ expected: tokens[0]!, found: null }))
    else if (piece!.kind === 'token') {
      const pair = { expected: tokens[0] ?? null, found: piece!.token }
      const changed = pair.expected?.text !== pair.found.text
      if (changed) (step.cost === 0 ? marked : unmarked).unshift(classifyEdit(pair))
    }
    // The way back reaches an omission's words before the step that leaves it, so they are told of where it begins.
    const begins = steps[i * width + j]?.pieces !== 0
    if (step.pieces === 0 && piece?.kind === 'omission' && begins) {
      marked.unshift(markedEdit(omitted, '[…]'))
      omitted = []
    }
    if (step.pieces === 1 && piece!.kind === 'insertion') {
      const edit = markedEdit(tokens, `[${piece!.words}]`)
      if (denies(tokens, piece!.words)) unmarked.unshift({ ...edit, kind: 'negation' })
      else (piece!.turns ? unmarked : marked).unshift(edit)
    }
  }
  return { cost, marked, unmarked }
}

/** The gravest of what a mark stands for. */
function markedEdit(tokens: readonly Token[], mark: string): VerdictEdit {
  const inserted = mark === '[…]' ? [] : tokenize(mark.slice(1, -1))
  const edits = [
    ...tokens.map((token) => classifyEdit({ expected: token, found: null })),
    ...inserted.map((token) => classifyEdit({ expected: null, found: token })),
  ]
  const kind = bySeverity(edits)[0]?.kind ?? 'punctuation'
  return { kind, expected: sentence(tokens), found: mark }
}

const sentence = (tokens: readonly Token[]): string =>
  tokens
    .map(({ text }) => text)
    .join(' ')
    .replace(/ (?=[.,;:!?%)\]])|(?<=[[(]) /g, '')
