import { FONT } from '#picture/style/palettes.ts';

const FACES = ['500 14px', '700 14px', 'italic 500 14px'];
const PATIENCE = 1500;

/** Cytoscape keeps drawn labels, so the fonts must be there before the first one; but no picture waits long for them. */
export async function fontsReady(): Promise<void> {
  const loaded = Promise.all(FACES.map((face) => document.fonts.load(`${face} ${FONT}`)));
  await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, PATIENCE))]).catch(
    () => undefined,
  );
}
