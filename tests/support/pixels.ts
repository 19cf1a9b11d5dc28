import type { Locator } from 'playwright-core';

export interface Pixel {
  x: number;
  y: number;
}

/**
 * What can be seen: the pixels of this colour in an element, within a tolerance for every channel, from its upper left
 * corner. `solid` asks that all neighbours have it too.
 */
export async function pixelsOf(
  place: Locator,
  colour: string,
  { tolerance = 12, solid = false }: { tolerance?: number; solid?: boolean } = {},
): Promise<Pixel[]> {
  const shot = await place.screenshot({ scale: 'css' });
  const wanted = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return place.page().evaluate(
    async ([base64, channels, near, whole]) => {
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const { width, height } = picture;
      const context = new OffscreenCanvas(width, height).getContext('2d');
      context?.drawImage(picture, 0, 0);
      const data = context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
      const fits = (x: number, y: number): boolean =>
        channels.every((value, n) => Math.abs((data[(y * width + x) * 4 + n] ?? -99) - value) <= near);
      const found: { x: number; y: number }[] = [];
      for (let y = 1; y < height - 1; y += 1)
        for (let x = 1; x < width - 1; x += 1) {
          if (!fits(x, y)) continue;
          if (whole && ![-1, 1].every((d) => fits(x + d, y) && fits(x, y + d))) continue;
          found.push({ x, y });
        }
      return found;
    },
    [shot.toString('base64'), wanted, tolerance, solid] as const,
  );
}
