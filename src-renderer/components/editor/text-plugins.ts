import { Extension } from '@tiptap/core'
import type { Plugin } from '@tiptap/pm/state'
import { findPlugin } from './find/find-plugin.ts'
import { goToEnds } from './go-to-ends.ts'
import { pastePlugin } from './paste/paste-plugin.ts'
import { selectionInStep } from './selection-in-step.ts'
import { showUndone } from './show-undone.ts'
import { typeLetters } from './type-letters.ts'

/** Plugins of the window: before the schema's own, so that an open menu has the keys first. */
export const textPlugins = (plugins: () => Plugin[]): Extension =>
  Extension.create({
    name: 'textPlugins',
    priority: 1_000,
    addProseMirrorPlugins: () => [
      selectionInStep(),
      ...plugins(),
      findPlugin(),
      pastePlugin(),
      goToEnds(),
      showUndone(),
      typeLetters(),
    ],
  })
