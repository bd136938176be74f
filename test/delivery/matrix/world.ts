import { aWorld, type World, type WorldOptions } from '../world.ts';
import type { Kind } from './kinds.ts';

/** A world whose homes say what `says` has for 'home', in which stands what the kind begins with. */
export async function aWorldFor(kind: Kind, options: WorldOptions = {}): Promise<World> {
  const worlds: World[] = [];
  const world = await aWorld({
    ...options,
    outbox: {
      async home() {
        const text = worlds[0]?.says.get('home') ?? '';
        return { type: 'home', blocks: [{ type: 'section', text: { type: 'plain_text', text } }] };
      },
      ...options.outbox,
    },
  });
  worlds.push(world);
  await kind.given?.(world);
  return world;
}
