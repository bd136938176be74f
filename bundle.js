import { rolldown } from 'rolldown';
import { loadConfig } from 'rolldown/config';

/** Bundles by a configuration (`node bundle.js rolldown.config.ts`) and says nothing unless it fails. */
const config = await loadConfig(process.argv[2]);
for (const { output, ...input } of [config].flat()) {
  const bundle = await rolldown({ ...input, logLevel: 'warn' });
  for (const options of [output].flat()) await bundle.write(options);
  await bundle.close();
}
