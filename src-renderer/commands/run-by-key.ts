import { COMMANDS } from '#contract/commands.ts'
import type { CommandId } from '#contract/commands.ts'
import { isPressed, parseChord, type KeyChord, type Pressed } from './key-chord.ts'

const CHORDS: readonly { readonly id: CommandId; readonly chord: KeyChord }[] = COMMANDS.flatMap(
  ({ id, keys, also }) =>
    [keys, also].flatMap((accelerator) => (accelerator ? [{ id, chord: parseChord(accelerator) }] : [])),
)

/** The commands whose keys these are, in the order of the table: one key may do different things on different screens. */
export const commandsOfKey = (event: Pressed, mac: boolean): readonly CommandId[] =>
  CHORDS.filter(({ chord }) => isPressed(chord, event, mac)).map(({ id }) => id)

/** Keys by which every field edits its text, Ctrl held. */
const EDITING = new Set([
  'a',
  'c',
  'v',
  'x',
  'y',
  'z',
  'ArrowLeft',
  'ArrowRight',
  'Backspace',
  'Delete',
  'Home',
  'End',
])

/** Is the key the field's own: what writes or moves in it? */
export function belongsToField(event: KeyboardEvent, mac: boolean): boolean {
  const { target } = event
  const isField =
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  if (!isField) return false
  const control = mac ? event.metaKey : event.ctrlKey
  if (control)
    return EDITING.has(event.key.length === 1 ? event.key.toLowerCase() : event.key) && !event.altKey
  return !event.altKey && !/^F\d+$/.test(event.key)
}
