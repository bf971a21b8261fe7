import { NodeSelection, Plugin, PluginKey } from '@tiptap/pm/state'

/** Tab goes from a selected block into its toolbar; Escape there comes back to the text. */
export function enterBlock(): Plugin {
  return new Plugin({
    key: new PluginKey('enterBlock'),
    props: {
      handleKeyDown(view, event) {
        const { selection } = view.state
        if (event.key !== 'Tab' || event.shiftKey || !(selection instanceof NodeSelection)) return false
        const element = view.nodeDOM(selection.from)
        const first =
          element instanceof HTMLElement && selection.node.isBlock
            ? element.querySelector<HTMLElement>('[role="toolbar"] button:not(:disabled)')
            : null
        first?.focus()
        return first !== null
      },
    },
  })
}
