/** Three decimals: a thousandth of a point is below what any printer places. */
export const round = (value: number): number => Math.round(value * 1000) / 1000
