import type { Unit } from './chart.ts';

/** Beyond it nothing can be read off a picture, and of more decimals neither. */
const MOST = 1e9;
const FINEST = 1e-6;

/** As it is, unless it is no number to draw. */
export function sound(value: number): number {
  if (Number.isNaN(value)) return 0;
  const kept = Math.min(Math.max(value, -MOST), MOST);
  return Math.abs(kept) < FINEST ? 0 : kept;
}

/** '7', '2.5', '12.4k', '3.1M'. */
export function amount(value: number): string {
  const size = Math.abs(value);
  const sign = value < 0 && size >= 0.05 ? '−' : '';
  if (size >= 999_950) return `${sign}${rounded(size / 1e6)}M`;
  return size >= 10_000 ? `${sign}${rounded(size / 1e3)}k` : `${sign}${rounded(size)}`;
}

/** '+5', '−2', '±0'. */
export function signed(value: number): string {
  if (Math.abs(value) < 0.05) return '±0';
  return value > 0 ? `+${amount(value)}` : amount(value);
}

/** '1 point', '18 points', '2.5 hours'. */
export function amountIn(value: number, unit: Unit): string {
  return `${amount(value)} ${value === 1 ? unit.slice(0, -1) : unit}`;
}

function rounded(value: number): string {
  return String(Math.round(value * 10) / 10);
}
