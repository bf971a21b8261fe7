import { NodeSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { CommandId } from '#contract/commands.ts'

/** The tool that does a command to the block in hand: the one that has the keys, else the selected one. Null where it has none. */
export function blockTool(view: EditorView, id: CommandId): HTMLButtonElement | null {
  const { selection } = view.state
  const keyed = document.activeElement?.closest('.block') ?? null
  const selected = selection instanceof NodeSelection ? view.nodeDOM(selection.from) : null
  const block = keyed !== null && view.dom.contains(keyed) ? keyed : selected
  return block instanceof HTMLElement
    ? block.querySelector<HTMLButtonElement>(`button[data-command="${id}"]:not(:disabled)`)
    : null
}

/** Presses it, in sight. */
export function pressBlockTool(view: EditorView, id: CommandId): void {
  const tool = blockTool(view, id)
  tool?.scrollIntoView({ block: 'nearest' })
  tool?.click()
}
