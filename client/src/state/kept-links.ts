import type { Scene } from '#contract/scene.ts';
import { sceneOf, versionOf, type Exploration, type Version } from '#picture/exploration/steps.ts';
import { encodeLink, encodeStored, LONGEST, type Glance } from './url.ts';

/** Which pictures are known to be kept on the server, by what their own link would be. */
export interface KeptLinks {
  remember(id: string, scene: Scene): void;
  forget(id: string): void;
  /** the part of an address after `#`; null where the picture must be stored before it has one */
  addressOf(version: Version, glance: Pick<Exploration, 'selection' | 'camera'>): string | null;
}

const NOWHERE: Glance = { selection: [], camera: null };
const same = (a: Glance, b: Glance): boolean =>
  JSON.stringify([a.selection, a.camera]) === JSON.stringify([b.selection, b.camera]);

export function keptLinks(): KeptLinks {
  const kept = new Map<string, { id: string; glance: Glance }>();
  // A click or a pan changes the glance alone, and a large version takes its time to encode.
  const links = new WeakMap<Version, string>();
  const linkOf = (version: Version): string => {
    const link = links.get(version) ?? encodeLink(sceneOf(version, NOWHERE));
    links.set(version, link);
    return link;
  };
  return {
    remember: (id, scene) => {
      const { selection, camera } = scene;
      kept.set(linkOf(versionOf(scene)), { id, glance: { selection, camera } });
    },
    forget: (id) => {
      for (const [link, each] of kept) if (each.id === id) kept.delete(link);
    },
    addressOf: (version, { selection, camera }) => {
      const glance = { selection: [...selection], camera };
      const bare = linkOf(version);
      const there = kept.get(bare);
      if (there) {
        const address = encodeStored({ id: there.id, glance: same(there.glance, glance) ? null : glance });
        if (address.length <= LONGEST) return address;
      }
      const own = bare.length > LONGEST ? bare : encodeLink(sceneOf(version, glance));
      return own.length <= LONGEST ? own : null;
    },
  };
}

/** One book for the page. */
export const kept: KeptLinks = keptLinks();

/** Is it the opening view as it comes? */
export const samePicture = (a: Version, b: Version): boolean =>
  encodeLink(sceneOf(a, NOWHERE)) === encodeLink(sceneOf(b, NOWHERE));
