/** Bytes of pictures, PNG or JPEG, by blob. */
export type Images = ReadonlyMap<string, Uint8Array>

export const NO_IMAGES: Images = new Map()
