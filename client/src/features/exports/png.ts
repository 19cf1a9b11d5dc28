/** What browsers draw at most. */
const LARGEST = { side: 16_000, area: 200_000_000 };

/** The largest whole scale at which a drawing of this size can be made. */
const fitting = (width: number, height: number): number =>
  Math.min(LARGEST.side / Math.max(width, height), Math.sqrt(LARGEST.area / (width * height)));

/**
 * A drawing as pixels, made by the browser with its fonts.
 * @throws Error where it would be larger than a browser can draw
 */
export async function toPng(
  { svg, width, height }: { svg: string; width: number; height: number },
  scale: number,
): Promise<Blob> {
  const most = fitting(width, height);
  if (scale > most)
    throw new Error(
      `At ${scale} times its size the picture would be larger than a browser can draw; ${most.toFixed(1)} times is the most.`,
    );
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width, height);
    image.src = url;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), {
      width: Math.round(width * scale),
      height: Math.round(height * scale),
    });
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await blobOf(canvas);
  } finally {
    URL.revokeObjectURL(url);
  }
}

function blobOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the browser could not draw the picture'))),
      'image/png',
    );
  });
}
