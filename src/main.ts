import { createApp } from './app.ts';
import { ConfigError, readConfig } from './config.ts';
import { StartError, StoppedEarly } from './start-up.ts';

/** EX_CONFIG of sysexits.h: something must be mended; starting again as it is will not help. */
const EXIT_CONFIG = 78;

try {
  const app = await createApp({ config: readConfig() });
  const stop = () => {
    void app.stop().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  await app.start();
} catch (error) {
  if (error instanceof ConfigError || error instanceof StartError) {
    process.stderr.write(error.message);
    process.exit(EXIT_CONFIG);
  }
  if (!(error instanceof StoppedEarly)) throw error;
}
