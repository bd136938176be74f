/** Everything is laid out 400 wide and drawn three times as large: legible on a phone that shows 360. */
export const WIDTH = 400;
export const SCALE = 3;
export const PADDING = 12;

/** Dark enough for a light surrounding, and no lamp in a dark one. */
export const PAPER = '#f4f5f7';

export const INK = '#1d1f24';
export const SOFT_INK = '#565d69';
export const GRID = '#dcdfe5';
export const DAY_OFF = '#dfe2e8';
export const MAIN = '#1646b8';
export const HATCH = '#a3541a';

export const FONT = 'Inter';
export const SMALL = 12;
export const MIDDLE = 13;
export const LARGE = 16;
