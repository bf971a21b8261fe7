import { LEAST_CONTRAST } from '#domain/brand.ts'
import type { PaleColour } from '#domain/brand.ts'

const USES: Readonly<Record<PaleColour['colour'], string>> = {
  accent: 'labels on a tinted ground',
  ink: 'small print on the page',
}

/** Why a colour of a brand is not taken, and what to do. */
export const paleColourSentence = ({ colour, ratio }: PaleColour): string =>
  // Rounded down: one that is too pale never reads as if it were enough.
  `This colour is too pale: ${USES[colour]} would have a contrast of ${(Math.floor(ratio * 10) / 10).toFixed(1)} to 1 and need${colour === 'accent' ? '' : 's'} ${LEAST_CONTRAST} to 1. Choose a darker one`
