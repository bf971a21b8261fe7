/** What a file input offers: briefings that were saved elsewhere. What a file really is, main finds out. */
export const FILE_TYPES = '.json,application/json'
