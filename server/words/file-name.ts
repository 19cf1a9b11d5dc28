/** A title as a part of the name of a file: letters and digits of any script with hyphens between; '' where it has none. */
export const inFileName = (title: string, longest = 60): string =>
  title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, longest)
    .replaceAll(/^-+|-+$/g, '');

/** The name of a file that holds what has this title. */
export const fileName = (title: string, extension: string): string =>
  `${inFileName(title) || 'untitled'}.${extension}`;
