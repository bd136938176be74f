import { readFileSync } from 'node:fs';
import { appOfManifest } from '../../src/simulator/manifest.ts';

/** The app as its manifest declares it. */
export const declaredApp = appOfManifest(
  readFileSync(new URL('../../manifest.yml', import.meta.url), 'utf8'),
);
