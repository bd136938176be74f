import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { INTER, readInter } from '../../src/charts/font/inter.ts';

const ruler = readInter();

/** From the left of the first sign to the right of the last, as it is drawn. */
function drawnWidth(text: string, size: number, isBold: boolean): number {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="60"><text x="10" y="40" font-family="Inter" font-size="${size}" font-weight="${isBold ? 600 : 400}">${text}</text></svg>`;
  const picture = new Resvg(svg, { font: { loadSystemFonts: false, fontFiles: INTER } });
  return picture.getBBox()?.width ?? 0;
}

test.each([
  ['committed 40', 12, false],
  ['+13 ERP-007', 12, true],
  ['21 of 44 points left', 16, true],
  ['−2.5', 15, true],
  ['Größe: 1,000', 13, false],
])('%s is as wide as it is drawn', (text, size, isBold) => {
  const drawn = drawnWidth(text, size, isBold);
  expect(ruler.widthOf(text, size, isBold)).toBeGreaterThan(drawn - 1);
  expect(ruler.widthOf(text, size, isBold)).toBeLessThan(drawn + 4);
});

test('Bold words are wider', () => {
  expect(ruler.widthOf('points', 12, true)).toBeGreaterThan(ruler.widthOf('points', 12));
});

test.each([
  ['Sprint 2026-04 – Größe, Łódź, Ελλάδα, Москва ▲▼', true],
  ['検索の改善', false],
  ['Rocket 🚀', false],
])('It is known whether the font can write %s', (text, can) => {
  expect(ruler.canWrite(text)).toBe(can);
});
