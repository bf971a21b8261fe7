import type { Locator } from '#domain/locator.ts'

/** Where a cite stands among those of its work, in citeproc's numbers. Source: CSL 1.0.2, "Choose", `position`. */
export const FIRST = 0
export const SUBSEQUENT = 1
export const IBID = 2
export const IBID_WITH_LOCATOR = 3

export interface Cite {
  readonly sourceId: string
  readonly locator: Locator | null
}

/** The cites of one place in the text; `note` is the number of their note, 0 in the text. */
export interface CitingPlace {
  readonly note: number
  readonly cites: readonly Cite[]
}

/** Where a cite stands among those of its work, and the note in which that was first cited: this one, or one before. */
export interface CitePosition {
  readonly position: number
  readonly firstNote: number
}

/**
 * Tells for each place in turn, in reading order, whether its works were cited before: not yet, just before (ibid, with
 * another locator or the same one), or earlier.
 */
export function followPositions(): (place: CitingPlace) => readonly CitePosition[] {
  const firstNotes = new Map<string, number>()
  let before: CitingPlace | null = null
  return (place) => {
    const positions = place.cites.map((cite, i): CitePosition => {
      const firstNote = firstNotes.get(cite.sourceId)
      if (firstNote === undefined) {
        firstNotes.set(cite.sourceId, place.note)
        return { position: FIRST, firstNote: place.note }
      }
      const previous = i > 0 ? place.cites[i - 1] : onlyCiteOf(before, place.note)
      const again = previous?.sourceId === cite.sourceId
      return { position: again ? ibid(previous.locator, cite.locator) : SUBSEQUENT, firstNote }
    })
    before = place
    return positions
  }
}

/** The one cite of the place before, where that is in the note before this one or in the same. */
function onlyCiteOf(before: CitingPlace | null, note: number): Cite | undefined {
  if (before === null || before.cites.length !== 1 || before.note < note - 1) return undefined
  return before.cites[0]
}

function ibid(before: Locator | null, now: Locator | null): number {
  if (now === null) return before === null ? IBID : SUBSEQUENT
  return before !== null && JSON.stringify(before) === JSON.stringify(now) ? IBID : IBID_WITH_LOCATOR
}
