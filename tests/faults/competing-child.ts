import { DraftStore } from '#drafts/draft-store.ts'

/**
 * Opens and saves one draft again and again while others do the same. Says of each acknowledged save which version it
 * was made from: `<title before> <own title>`. Arguments: user-data folder, id, own name, number of saves.
 */
const [folder, id, name, count] = process.argv.slice(2)
const store = new DraftStore(folder!)
for (let n = 1; n <= Number(count); n++) {
  const opened = await store.open(id!)
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  const { draft } = opened.value
  const title = `${name}-${n}`
  const saved = await store.save({ ...draft, title })
  if (saved.ok) process.stdout.write(`${draft.title} ${title}\n`)
  else if (saved.error.code !== 'changed-elsewhere') throw new Error(JSON.stringify(saved.error))
}
