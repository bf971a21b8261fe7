/** Does the key, pressed on a tab, lead into what the tab shows? Left and right lead to the other tabs. */
export function leadsIn(event: KeyboardEvent): boolean {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = event
  const leads = !altKey && !ctrlKey && !metaKey && !shiftKey && (key === 'Enter' || key === 'ArrowDown')
  if (leads) event.preventDefault()
  return leads
}
