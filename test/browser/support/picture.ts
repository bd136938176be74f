import type { Locator } from 'playwright-core';

/** How wide a picture is by itself, in pixels, once it is in sight and drawn. */
export async function widthOf(picture: Locator): Promise<number> {
  await picture.scrollIntoViewIfNeeded();
  return picture.evaluate(async (image) => {
    if ('decode' in image && typeof image.decode === 'function') await image.decode();
    return 'naturalWidth' in image ? Number(image.naturalWidth) : 0;
  });
}
