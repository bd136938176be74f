import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createRuler, type Ruler } from './ruler.ts';
import { readAdvances } from './truetype.ts';

const require = createRequire(import.meta.url);
const REGULAR = require.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf');
const BOLD = require.resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf');

/** The files of the one font in which pictures are written: nobody's machine has to have it. */
export const INTER = [REGULAR, BOLD];

export function readInter(): Ruler {
  return createRuler(readAdvances(readFileSync(REGULAR)), readAdvances(readFileSync(BOLD)));
}
