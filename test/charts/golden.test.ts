import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { afterAll, describe, expect, test } from 'vitest';
import { createCharts } from '../../src/charts/index.ts';
import { projectFile } from '../../src/project.ts';
import { charts } from './fixtures/index.ts';

const GOLDEN = projectFile('test/charts/golden');
const SEEN = projectFile('build/charts-seen');

/** How much the colour of one pixel may differ (0 to 1), and of how many: edges come out a little different elsewhere. */
const COLOR = 0.1;
const PIXELS = 120;

/** With this variable the pictures become what they are to be compared with. Look at each of them. */
const isMadeAnew = process.env.GOLDEN === 'new';

describe('The picture', () => {
  const drawing = createCharts();
  afterAll(() => drawing.stop());

  test.each(Object.entries(charts))('%s looks as it did when it was looked at', async (name, chart) => {
    const picture = await drawing.draw(chart);
    const file = path.join(GOLDEN, `${name}.png`);
    if (isMadeAnew) await writeFile(file, picture);
    await access(file);
    expect(await differenceOf(name, picture, await readFile(file))).toBe('none');
  });
});

test('A picture that is another one is found, and told where to look at it', async () => {
  const [one, other] = await Promise.all(
    ['usual', 'no-change'].map((name) => readFile(path.join(GOLDEN, `${name}.png`))),
  );
  const usual = PNG.sync.read(one ?? Buffer.alloc(0));
  const moved = new PNG({ width: usual.width, height: usual.height });
  PNG.bitblt(usual, moved, 0, 0, usual.width - 2, usual.height, 2, 0);
  expect(await differenceOf('moved', PNG.sync.write(moved), one ?? Buffer.alloc(0))).toMatch(
    /^\d{4,} of \d+ pixels differ: see .*moved\.png and .*moved\.diff\.png$/,
  );
  expect(await differenceOf('sized', other ?? Buffer.alloc(0), one ?? Buffer.alloc(0))).toMatch(
    /^it is 1200 × \d+ and was 1200 × \d+: see .*sized\.png$/,
  );
});

/** 'none', or how much and where it can be seen. */
async function differenceOf(name: string, picture: Uint8Array, golden: Buffer): Promise<string> {
  const [actual, wanted] = [PNG.sync.read(Buffer.from(picture)), PNG.sync.read(golden)];
  const { width, height } = wanted;
  const seen = path.join(SEEN, `${name}.png`);
  await mkdir(SEEN, { recursive: true });
  if (actual.width !== width || actual.height !== height) {
    await writeFile(seen, picture);
    return `it is ${actual.width} × ${actual.height} and was ${width} × ${height}: see ${seen}`;
  }
  const diff = new PNG({ width, height });
  const count = pixelmatch(actual.data, wanted.data, diff.data, width, height, { threshold: COLOR });
  if (count <= PIXELS) return 'none';
  const marked = path.join(SEEN, `${name}.diff.png`);
  await writeFile(seen, picture);
  await writeFile(marked, PNG.sync.write(diff));
  return `${count} of ${width * height} pixels differ: see ${seen} and ${marked}`;
}
