/** "Remittances, 2015" as two tags, each once, of at most 100 characters. */
export const tagsOf = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(',')
      .map((tag) => tag.trim().replace(/\s+/g, ' ').slice(0, 100))
      .filter((tag) => tag !== ''),
  ),
]
