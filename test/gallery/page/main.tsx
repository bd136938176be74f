import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { projectFile } from '../../../src/project.ts';
import { halls } from '../exhibits/index.ts';
import { Gallery } from './gallery.tsx';
import { drawPictures } from './pictures.ts';

const FOLDER = projectFile('build/gallery');
const STYLES = projectFile('src/simulator/page/client/styles');

await mkdir(FOLDER, { recursive: true });
await writeFile(path.join(FOLDER, 'gallery.css'), await styles());
const pictures = await drawPictures(FOLDER);
const page = renderToStaticMarkup(<Gallery halls={halls} pictures={pictures} styles="gallery.css" />);
await writeFile(path.join(FOLDER, 'index.html'), `<!doctype html>${page}`);
process.stdout.write(`${path.join(FOLDER, 'index.html')}\n`);

/** The page's own, then what only the gallery needs; here a pane is what a screen is there. */
async function styles(): Promise<string> {
  const names = (await readdir(STYLES)).filter((name) => name.endsWith('.css')).sort();
  const files = [
    ...names.map((name) => path.join(STYLES, name)),
    projectFile('test/gallery/page/gallery.css'),
  ];
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return texts.join('\n').replaceAll('@media (max-width:', '@container (max-width:');
}
