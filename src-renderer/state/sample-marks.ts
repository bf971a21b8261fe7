const KEY = 'samples'

/** Which briefings were begun from a sample and are not said to be somebody's own yet, by id. Remembered. */
export class SampleMarks {
  readonly #storage: Storage

  constructor(storage: Storage) {
    this.#storage = storage
  }

  has(id: string): boolean {
    return this.#read().includes(id)
  }

  add(id: string): void {
    this.#write([...this.#read().filter((other) => other !== id), id])
  }

  remove(id: string): void {
    this.#write(this.#read().filter((other) => other !== id))
  }

  #read(): readonly string[] {
    return (this.#storage.getItem(KEY) ?? '').split(' ').filter((id) => id !== '')
  }

  #write(ids: readonly string[]): void {
    if (ids.length === 0) this.#storage.removeItem(KEY)
    else this.#storage.setItem(KEY, ids.join(' '))
  }
}
