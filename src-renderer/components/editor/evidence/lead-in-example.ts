import type { Quotation } from '#domain/quotation.ts'

/** Words that could lead into a quotation, with its speaker as a sentence names them in its middle. */
export const leadInExample = ({ speaker }: Quotation): string =>
  `As ${speaker.name.replace(/^(?:The|An?) /, (article) => article.toLowerCase())} put it:`
