import { SurroundingsProvider } from '../../../src/simulator/page/client/blocks/index.ts';
import type { Hall } from '../exhibit.ts';
import { ExhibitSeen } from './exhibit.tsx';
import { PictureSeen } from './picture.tsx';
import type { Picture } from './pictures.ts';
import { surroundings } from './surroundings.ts';

interface GalleryOptions {
  halls: Hall[];
  pictures: Picture[];
  styles: string;
}

/** All halls below one another, with their names to go to on top, then the pictures. */
export function Gallery({ halls, pictures, styles }: GalleryOptions) {
  const count = halls.reduce((sum, { exhibits }) => sum + exhibits.length, 0);
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Drumbeat: everything it can show</title>
        <link rel="stylesheet" href={styles} />
      </head>
      <body className="gallery">
        <header>
          <h1>Everything Drumbeat can show</h1>
          <p>
            {count + pictures.length} exhibits, drawn from test fixtures by the local workspace, a local
            stand-in for Slack. It is Tuesday 3 March 2026, 10:40 in Berlin, and you are Lea.
          </p>
          <label>
            <input type="checkbox" id="swap" /> Swap dark and light
          </label>
          <nav aria-label="Halls">
            {halls.map(({ title }) => (
              <a key={title} href={`#${idOf(title)}`}>
                {title}
              </a>
            ))}
            <a href="#pictures">Pictures</a>
          </nav>
        </header>
        <main>
          <SurroundingsProvider value={surroundings()}>
            {halls.map(({ title, exhibits }) => (
              <section key={title} id={idOf(title)}>
                <h2>{title}</h2>
                {exhibits.map((exhibit) => (
                  <ExhibitSeen key={`${exhibit.view.name}:${exhibit.situation}`} exhibit={exhibit} />
                ))}
              </section>
            ))}
          </SurroundingsProvider>
          <section id="pictures">
            <h2>Pictures</h2>
            {pictures.map((picture) => (
              <PictureSeen key={picture.file} picture={picture} />
            ))}
          </section>
        </main>
      </body>
    </html>
  );
}

function idOf(title: string): string {
  return title.toLowerCase().replace(/\W+/g, '-');
}
