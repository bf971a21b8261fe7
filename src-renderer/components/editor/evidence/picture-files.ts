import { Plugin, PluginKey } from '@tiptap/pm/state'

/** The pictures among what is dropped or pasted; none where it is text with a picture of it beside, as a spreadsheet gives. */
export function picturesIn(data: DataTransfer | null): readonly File[] {
  if (data === null || data.types.includes('text/html') || data.types.includes('text/plain')) return []
  return [...data.files].filter((file) => file.type.startsWith('image/'))
}

/** Takes pictures that are dropped on the text or pasted into it. `at` is the place of a drop; null for the cursor. */
export function pictureFiles(take: (files: readonly File[], at: number | null) => void): Plugin {
  return new Plugin({
    key: new PluginKey('pictureFiles'),
    props: {
      handlePaste(_view, event) {
        const files = picturesIn(event.clipboardData)
        if (files.length > 0) take(files, null)
        return files.length > 0
      },
      handleDrop(view, event) {
        const files = picturesIn(event.dataTransfer)
        if (files.length === 0) return false
        event.preventDefault()
        take(files, view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? null)
        return true
      },
    },
  })
}
