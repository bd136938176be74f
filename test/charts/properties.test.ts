import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readInter } from '../../src/charts/font/inter.ts';
import { altOf, type Burndown, type Chart, COLUMNS } from '../../src/charts/index.ts';
import { sound } from '../../src/charts/numbers.ts';
import { overlaps } from '../../src/charts/options/geometry.ts';
import { drawingOf } from '../../src/charts/options/index.ts';
import { scaleFor, ticksOf } from '../../src/charts/options/scale.ts';
import type { Shape } from '../../src/charts/options/shapes.ts';
import { addDays } from '../../src/time/index.ts';

const ruler = readInter();

const anyNumber = fc.oneof(
  fc.double({ min: -5, max: 60 }),
  fc.integer({ min: 0, max: 40 }),
  fc.double(),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, 1e300, -1e300),
);
const at = fc.oneof(
  { weight: 4, arbitrary: fc.double({ min: -2, max: 20, noNaN: true }) },
  { weight: 1, arbitrary: anyNumber },
);
const name = fc.oneof(fc.string(), fc.constantFrom('Sprint 7', '検索', 'line\nbreak', 'x'.repeat(300)));
const unit = fc.constantFrom('points' as const, 'hours' as const);
const days = fc
  .array(fc.record({ isWorking: fc.boolean(), isBlocked: fc.boolean() }), { maxLength: 45 })
  .map((some) => some.map((day, index) => ({ ...day, date: addDays('2026-02-20', index) })));

const burndown: fc.Arbitrary<Burndown> = fc.record({
  ...{ name, unit, days, committed: anyNumber, plannedLeft: anyNumber, now: at },
  ideal: fc.array(anyNumber, { maxLength: 50 }),
  actual: fc.array(fc.record({ at, left: anyNumber }), { maxLength: 20 }),
  changes: fc.array(
    fc.record({
      ...{ at, left: anyNumber, amount: anyNumber },
      kind: fc.constantFrom('added' as const, 'removed' as const, 're-estimated' as const, 'split' as const),
      key: fc.oneof(fc.string(), fc.constant('ERP-007')),
    }),
    { maxLength: 30 },
  ),
  forecast: fc.option(fc.array(fc.record({ at, left: anyNumber }), { maxLength: 10 })),
});

const columns = fc.record(
  Object.fromEntries(COLUMNS.map((column) => [column, anyNumber])) as Record<
    (typeof COLUMNS)[number],
    typeof anyNumber
  >,
);

const chart: fc.Arbitrary<Chart> = fc.oneof(
  fc.array(burndown, { maxLength: 3 }).map((panels) => ({ kind: 'burndown' as const, panels })),
  fc.record({
    kind: fc.constant('burnup' as const),
    ...{ name, unit, days, now: at },
    actual: fc.array(fc.record({ at, scope: anyNumber, done: anyNumber }), { maxLength: 20 }),
  }),
  fc.record({
    kind: fc.constant('flow' as const),
    ...{ name, unit },
    days: fc
      .tuple(days, fc.array(fc.option(columns), { minLength: 45, maxLength: 45 }))
      .map(([some, all]) => some.map((day, index) => ({ ...day, columns: all[index] ?? null }))),
  }),
  fc.record({
    kind: fc.constant('velocity' as const),
    ...{ unit, average: fc.option(anyNumber) },
    sprints: fc.array(fc.record({ name, committed: anyNumber, completed: anyNumber }), { maxLength: 20 }),
  }),
);

describe('Whatever a picture is made from', () => {
  test('each of its numbers is one', () => {
    fc.assert(
      fc.property(chart, (given) => {
        expect(numbersIn(drawingOf(given, ruler)).filter((value) => !Number.isFinite(value))).toEqual([]);
      }),
    );
  });

  test('its lines go forwards, and stay between the axes', () => {
    fc.assert(
      fc.property(chart, (given) => {
        const { series, xAxis, yAxis } = drawingOf(given, ruler).option;
        for (const { data, xAxisIndex } of series) {
          const [x, y] = [xAxis[xAxisIndex], yAxis[xAxisIndex]];
          const ats = data.map(([at]) => at);
          expect(ats).toEqual(ats.toSorted((a, b) => a - b));
          expect(Math.min(...ats)).toBeGreaterThanOrEqual(x?.min ?? Number.NaN);
          expect(Math.max(...ats)).toBeLessThanOrEqual(x?.max ?? Number.NaN);
          const values = data.map(([, value]) => value);
          expect(Math.min(...values)).toBeGreaterThanOrEqual(y?.min ?? Number.NaN);
          expect(Math.max(...values)).toBeLessThanOrEqual(y?.max ?? Number.NaN);
        }
      }),
    );
  });

  test('its words stand within it, and no smaller than can be read', () => {
    fc.assert(
      fc.property(chart, (given) => {
        const { option, height } = drawingOf(given, ruler);
        for (const shape of option.graphic.elements) {
          if (shape.type !== 'text') continue;
          const { x, width, text, size } = extentOf(shape);
          expect(size).toBeGreaterThanOrEqual(12);
          expect(x, text).toBeGreaterThanOrEqual(0);
          expect(x + width, text).toBeLessThanOrEqual(400);
          expect(shape.y).toBeGreaterThan(0);
          expect(shape.y).toBeLessThan(height);
        }
      }),
    );
  });

  test('no words stand on other words', () => {
    fc.assert(
      fc.property(chart, (given) => {
        const boxes = drawingOf(given, ruler).option.graphic.elements.flatMap((shape) => {
          if (shape.type !== 'text') return [];
          const { x, width, text, size } = extentOf(shape);
          return [{ text, x, width, y: shape.y - size / 2 + 1, height: size - 2 }];
        });
        for (const [index, box] of boxes.entries()) {
          const below = boxes.slice(index + 1).filter((other) => overlaps(box, other));
          expect(below, box.text).toEqual([]);
        }
      }),
    );
  });

  test('there are words for it, of a length that Slack takes', () => {
    fc.assert(
      fc.property(chart, (given) => {
        const alt = altOf(given);
        expect(alt.length).toBeLessThanOrEqual(2_000);
        expect(alt).not.toMatch(/NaN|undefined|Infinity|\n/);
      }),
    );
  });
});

test('A scale holds what is drawn on it, in few round steps', () => {
  fc.assert(
    fc.property(fc.array(anyNumber.map(sound)), (values) => {
      const { low, high, step } = scaleFor(values);
      expect(low).toBeLessThanOrEqual(Math.min(0, ...values));
      expect(high).toBeGreaterThanOrEqual(Math.max(0, ...values));
      expect(step).toBeGreaterThanOrEqual(1);
      expect(ticksOf({ low, high, step }).length).toBeLessThanOrEqual(7);
    }),
  );
});

function numbersIn(part: unknown): number[] {
  if (typeof part === 'number') return [part];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(numbersIn) : [];
}

function extentOf({ x, style }: Extract<Shape, { type: 'text' }>) {
  const { text, fontSize: size, fontWeight, align } = style;
  const width = ruler.widthOf(text, size, fontWeight === 600);
  return { text, size, width, x: x - { left: 0, center: width / 2, right: width }[align] };
}
