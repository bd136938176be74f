import { createRequire } from 'node:module';
import path from 'node:path';

/** The folder of package.json, wherever below it this code runs: as source or in a bundle. */
const FOLDER = path.dirname(createRequire(import.meta.url).resolve('#project'));

/** The path of a file or folder that lies in the project's own folder: `migrations`, `manifest.yml`. */
export function projectFile(name: string): string {
  return path.join(FOLDER, name);
}
