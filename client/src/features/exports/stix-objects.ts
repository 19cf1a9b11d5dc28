import { v5 } from 'uuid';
import type { ExportNode, ExportTie, NetworkFile } from '#contract/export.ts';
import { clean } from './clean.ts';
import type { FileWords } from './evidence-words.ts';

export type StixValue =
  | string
  | number
  | boolean
  | readonly StixValue[]
  | { readonly [key: string]: StixValue };
export type StixObject = { readonly [key: string]: StixValue } & {
  readonly type: string;
  readonly id: string;
};

/** Of our own, so that the same thing has the same id in every file; the one of STIX is kept for observables. */
const SPACE = '6b1f2a34-2c58-4a6e-9d0f-3a5f0b1c7e42';
export const stixId = (type: string, key: string): string => `${type}--${v5(`${type} ${key}`, SPACE)}`;

/** Who makes the objects; the sources of claims are identities of their own. */
export const MAKER = stixId('identity', 'relata');
export const EXTENSION = stixId('extension-definition', 'relata');
const SINCE = '2026-11-30T00:00:00.000Z';

type Given =
  | { readonly [key: string]: Given }
  | readonly Given[]
  | string
  | number
  | boolean
  | null
  | undefined;

/** STIX has neither null nor empty lists, texts or objects: what is not known is not there. */
function known(value: Given): StixValue | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return clean(value);
  if (typeof value !== 'object') return value;
  if (isList(value)) {
    const all = value.flatMap((each) => known(each) ?? []);
    return all.length === 0 ? null : all;
  }
  const kept = members(value);
  return Object.keys(kept).length === 0 ? null : kept;
}
/** The members of an object that are known. */
const members = (value: Record<string, Given>): Record<string, StixValue> =>
  Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) => {
      const kept = known(each);
      return kept === null ? [] : [[key, kept] as const];
    }),
  );
const isList = (value: Given): value is readonly Given[] => Array.isArray(value);

const moment = (at: string): string => new Date(at).toISOString();

/**
 * Makes objects with what all of them have. Each export is a newer version of the same objects, since lens and data may have
 * changed what they say.
 */
export function maker({ about }: Pick<NetworkFile, 'about'>) {
  const modified = moment(about.madeAt);
  return {
    modified,
    /** @param extra what STIX has no property for, under our extension */
    object(
      type: string,
      key: string,
      {
        recordedAt,
        extra,
        ...given
      }: Record<string, Given> & { recordedAt?: string | undefined; extra?: Record<string, Given> },
    ): StixObject {
      const created = recordedAt === undefined ? modified : moment(recordedAt);
      const own = members(extra ?? {});
      return {
        type,
        spec_version: '2.1',
        id: stixId(type, key),
        created_by_ref: MAKER,
        created: created > modified ? modified : created,
        modified,
        ...members(given),
        ...(extra !== undefined && {
          extensions: { [EXTENSION]: { extension_type: 'property-extension', ...own } },
        }),
      };
    },
  };
}

/** Who made the bundle, and what the properties are that STIX does not know. */
export const FRAME: readonly StixObject[] = [
  {
    type: 'identity',
    spec_version: '2.1',
    id: MAKER,
    created: SINCE,
    modified: SINCE,
    name: 'Relata',
    identity_class: 'system',
    description:
      'A relationship explorer. It made these objects from claims; who makes each claim stands with it.',
  },
  {
    type: 'extension-definition',
    spec_version: '2.1',
    id: EXTENSION,
    created_by_ref: MAKER,
    created: SINCE,
    modified: SINCE,
    name: 'Relata evidence',
    description:
      'Ids of Relata, and what STIX 2.1 has no property for: dates as written and their bounds, standing, attribution, passages, and what the lens says.',
    schema: 'docs/exports.md of Relata, section STIX 2.1',
    version: '1.0.0',
    extension_types: ['property-extension'],
  },
];

/** What all objects are made with. */
export interface Making {
  make: ReturnType<typeof maker>;
  words: FileWords;
  /** when the first claim about it, or else of its dataset, came into the database; undefined: there is none */
  since: (dataset: string, claimIds: readonly string[]) => string | undefined;
}

export const STIX_TYPES: Record<ExportNode['class'], string> = {
  actor: 'identity',
  event: 'incident',
  place: 'location',
};

export const nodeRef = ({ class: of, id }: ExportNode): string => stixId(STIX_TYPES[of], id);
export const tieRef = ({ id }: ExportTie, { through }: FileWords): string =>
  stixId('relationship', through(id));
