import { createRequire } from 'node:module'

/** What all set alike: the page of the research paper. Points. */
export const PAGE = { left: 88, right: 88, top: 72, bottom: 72 } as const
export const SIZES = {
  title: 27,
  subtitle: 13.5,
  heading1: 16,
  heading2: 12.25,
  body: 10.5,
  note: 8.75,
  cell: 8.25,
} as const
/** From baseline to baseline. */
export const LEADING = { body: 15, note: 11.75, cell: 11 } as const

export const SERIF = 'Source Serif 4'
export const SANS = 'Source Sans 3'

const fromHere = createRequire(import.meta.url)

/** The file of a face, the same for all. */
export function fontFile(family: 'serif' | 'sans', weight: 'regular' | 'semibold', italic: boolean): string {
  const name = `${weight === 'regular' ? '400Regular' : '600SemiBold'}${italic ? '_Italic' : ''}`
  const [folder, file] =
    family === 'serif'
      ? ['@expo-google-fonts/source-serif-4', 'SourceSerif4']
      : ['@expo-google-fonts/source-sans-3', 'SourceSans3']
  return fromHere.resolve(`${folder}/${name}/${file}_${name}.ttf`)
}
