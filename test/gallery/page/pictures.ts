import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { altOf, createCharts } from '../../../src/charts/index.ts';
import { charts } from '../../charts/fixtures/index.ts';

/** Each kind once; in all their situations they are in test/charts/golden. */
const SHOWN = ['usual', 'three-panels', 'burnup', 'flow', 'velocity'];

export interface Picture {
  name: string;
  file: string;
  alt: string;
}

/** Draws them as the bot does, into this folder. */
export async function drawPictures(folder: string): Promise<Picture[]> {
  const drawing = createCharts();
  const pictures: Picture[] = [];
  for (const name of SHOWN) {
    const chart = charts[name];
    if (!chart) throw new Error(`There is no chart "${name}"`);
    const file = `picture-${name}.png`;
    await writeFile(path.join(folder, file), await drawing.draw(chart));
    const title = name === chart.kind ? name : `${chart.kind}: ${name}`;
    pictures.push({ name: title, file, alt: altOf(chart) });
  }
  await drawing.stop();
  return pictures;
}
