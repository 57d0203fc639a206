/** What can be seen in the grid, which is a picture to the browser. */
import type { OpenWorkbench } from './workbench';

/** How many pixels of the grid have exactly that colour, as `#FDE7E9`. */
export async function coloured({ page, context }: OpenWorkbench, colour: string): Promise<number> {
  const picture = (await page.locator('.grid').screenshot()).toString('base64');
  // A page of its own: the workbench's policy lets nobody fetch pictures from data.
  const blank = await context.newPage();
  const count = await blank.evaluate(countPixels, { picture, rgb: Number.parseInt(colour.slice(1), 16) });
  await blank.close();
  return count;
}

async function countPixels({ picture, rgb }: { picture: string; rgb: number }): Promise<number> {
  const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  canvas?.drawImage(bitmap, 0, 0);
  const { data } = canvas?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: new Uint8ClampedArray() };
  let found = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (((data[at] ?? 0) << 16) + ((data[at + 1] ?? 0) << 8) + (data[at + 2] ?? 0) === rgb) found += 1;
  }
  return found;
}
