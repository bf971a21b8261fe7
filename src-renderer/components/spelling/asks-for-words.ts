/** Alt with Enter, and the keys that open a context menu: what could stand in place of the word at the cursor? */
export const asksForWords = ({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean =>
  (key === 'Enter' && altKey && !ctrlKey && !metaKey) || key === 'ContextMenu' || (key === 'F10' && shiftKey)
