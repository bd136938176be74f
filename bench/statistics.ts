/** The middle of these, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  return (quantile(values, 0.5, Math.floor) + quantile(values, 0.5, Math.ceil)) / 2;
}

/** The value that this part (0 to 1) of all are not above. */
export function percentile(values: readonly number[], part: number): number {
  return quantile(values, part, Math.ceil);
}

function quantile(values: readonly number[], part: number, round: (place: number) => number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[round((sorted.length - 1) * part)] ?? Number.NaN;
}
