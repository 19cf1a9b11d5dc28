import type { ExportAbout } from '#contract/export.ts';

const LONGEST = 48;

/** `relata-the-2015-exchange-selection-2026-11-22.svg`: letters, digits and hyphens, so that any system takes it. */
export function fileName({ title, scope, madeAt }: ExportAbout, extension: string): string {
  const name = title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-+|-+$/g, '');
  return ['relata', name, scope === 'view' ? '' : scope, madeAt.slice(0, 10)]
    .filter((part) => part !== '')
    .join('-')
    .concat('.', extension);
}
