import type { Level, RiskResponse, SprintItem } from '../../sprints/index.ts';

export const LEVELS: readonly Level[] = ['low', 'medium', 'high'];
export const RESPONSES: readonly RiskResponse[] = ['avoid', 'mitigate', 'accept', 'transfer'];

export type Risk = Extract<SprintItem, { kind: 'risk' }>;

/** High × high and high × medium must say what is done about them. */
export function needsMitigation({ probability, impact }: Pick<Risk, 'probability' | 'impact'>): boolean {
  const levels = [probability, impact];
  return levels.includes('high') && !levels.includes('low');
}
