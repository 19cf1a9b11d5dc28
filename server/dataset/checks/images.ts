import {
  IMAGE_NAME,
  imageFacts,
  IMAGES,
  LARGEST_IMAGE,
  LONGEST_SIDE,
  type ImageFile,
} from '../tables/images.ts';
import { didYouMean } from '#words/near.ts';
import { type Check, cell } from './check.ts';

const MEND = 'Save it as PNG or JPEG, at most 500 kB and 2048 pixels wide and high.';

/** What is wrong with a file that is to be a picture; null: nothing. */
function wrongWith({ bytes, size }: ImageFile): string | null {
  if (size > LARGEST_IMAGE) return `has ${Math.ceil(size / 1000)} kB`;
  const facts = imageFacts(bytes);
  if (facts === null) return 'is neither PNG nor JPEG';
  const { width, height } = facts;
  if (width < 1 || height < 1) return 'has no pixels';
  return width > LONGEST_SIDE || height > LONGEST_SIDE ? `is ${width} by ${height} pixels` : null;
}

/** Every picture of an actor is a sound file of the dataset’s folder; no file lies there for nothing. */
export function checkImages(check: Check): void {
  const { images, imageFiles } = check;
  for (const row of check.rows.actors) {
    const name = cell(row, 'image');
    if (name === '') continue;
    const file = images.get(name);
    if (!IMAGE_NAME.test(name))
      check.error(
        row,
        'image',
        `“${name}” is not the name of a file.`,
        `Put the file into ${IMAGES}/ and write its name alone: no address, no folder.`,
      );
    else if (file === undefined)
      check.error(
        row,
        'image',
        `There is no file ${IMAGES}/${name}.`,
        `Put it there, or leave the cell empty.${didYouMean(name, imageFiles)}`,
      );
    else {
      const wrong = wrongWith(file);
      if (wrong !== null) check.error(row, 'image', `${IMAGES}/${name} ${wrong}.`, MEND);
    }
  }
}

/** Both or none, and on the globe. */
export function checkCoordinates(check: Check): void {
  for (const row of check.rows.places) {
    const [lat, lon] = [cell(row, 'lat'), cell(row, 'lon')];
    if ((lat === '') !== (lon === ''))
      check.error(
        row,
        lat === '' ? 'lat' : 'lon',
        'Of the coordinates one is missing.',
        'Write lat and lon in degrees, or neither.',
      );
    else if (lat !== '' && Number(lat) === 0 && Number(lon) === 0)
      check.warn(
        row,
        'lat',
        'The place lies at 0, 0, in the Atlantic.',
        'Leave both cells empty where the place is not known.',
      );
  }
}
