import { Extension, type CommandProps } from '@tiptap/core'
import { toggleMark } from '@tiptap/pm/commands'
import type { Schema } from '@tiptap/pm/model'
import type { Command } from '@tiptap/pm/state'

/** Bold or italic on or off for the words of the selection: never for a citation, and never within a footnote in it. */
export const toggleEmphasis = (schema: Schema, name: 'bold' | 'italic'): Command =>
  toggleMark(schema.marks[name]!, null, { enterInlineAtoms: false })

/** Takes the place of Tiptap's own commands, which mark what is within inline nodes too. Stands after the marks. */
export const Emphasis = Extension.create({
  name: 'emphasis',
  addCommands() {
    const toggle =
      (name: 'bold' | 'italic') =>
      () =>
      ({ state, dispatch }: CommandProps) =>
        toggleEmphasis(this.editor.schema, name)(state, dispatch)
    return { toggleBold: toggle('bold'), toggleItalic: toggle('italic') }
  },
})
