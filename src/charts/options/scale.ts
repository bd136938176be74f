export interface Scale {
  low: number;
  high: number;
  step: number;
}

/** A scale in round steps, five of them at most, on which all these values lie, and 0. */
export function scaleFor(values: readonly number[]): Scale {
  const low = values.reduce((least, value) => Math.min(least, value), 0);
  const high = values.reduce((most, value) => Math.max(most, value), 0);
  const step = roundStep((high - low) / 4);
  return {
    step,
    low: Math.floor(low / step) * step,
    high: Math.max(Math.ceil(high / step) * step, low < 0 ? 0 : step),
  };
}

export function ticksOf({ low, high, step }: Scale): number[] {
  return Array.from({ length: Math.round((high - low) / step) + 1 }, (_, index) => low + index * step);
}

/** The next of 1, 2, 5, 10, 20, 25, 50 … */
function roundStep(atLeast: number): number {
  if (atLeast <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(atLeast));
  const factor = (power > 1 ? [1, 2, 2.5, 5] : [1, 2, 5]).find((some) => some * power >= atLeast) ?? 10;
  return factor * power;
}
