import { Blocks } from './block-kit.tsx';
import type { ViewBlocksProps } from './contract.ts';
import { PlaceProvider } from './place/place.tsx';

/** The Home of the app. */
export function ViewBlocks({ view, on }: ViewBlocksProps) {
  return (
    <PlaceProvider given={{ surface: 'home', values: view.values, errors: view.errors, on }}>
      <div className="bk-blocks bk-blocks-home">
        <Blocks blocks={view.blocks} />
      </div>
    </PlaceProvider>
  );
}
