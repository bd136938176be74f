import { rolldown } from 'rolldown';
import { loadConfig } from 'rolldown/config';

/** Bundles by configurations (`node bundle.js rolldown.config.ts …`) and says nothing unless it fails. */
for (const name of process.argv.slice(2)) {
  for (const { output, ...input } of [await loadConfig(name)].flat()) {
    const bundle = await rolldown({ ...input, logLevel: 'warn' });
    for (const options of [output].flat()) await bundle.write(options);
    await bundle.close();
  }
}
