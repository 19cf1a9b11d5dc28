import type { Lens } from '#contract/lens.ts';
import type { Vocabulary } from '#contract/vocabulary.ts';
import type { Database } from '../graph/connect.ts';
import { limits } from '../graph/limits.ts';
import type { PathEdge } from './graph.ts';
import { type Passed, throughClaims } from './lens.ts';
import { networkTie, type TieMap } from '../graph/records.ts';
import { statement } from '../graph/statements.ts';

/** A tie that a path may take. */
export interface Found extends PathEdge {
  derivedFrom: readonly string[] | null;
  /** Of a derived tie the claims on which it rests. */
  restsOn: readonly string[] | null;
  /** False for the part taken in an event that only ends a path. */
  passable: boolean;
  /** Those that pass the lens; null without one. */
  claims: readonly string[] | null;
}

interface Row {
  tie: TieMap;
  derivedFrom: string[] | null;
  restsOn: string[] | null;
  passable: boolean;
  subjectTies: number;
  objectTies: number;
}

/** The parameters of `paths/ties` that stay the same for a whole question. */
export interface Restriction extends Record<string, unknown> {
  ends: readonly string[];
  types: readonly string[] | null;
  familyTypes: readonly string[] | null;
  familyEvents: readonly string[];
  speechEvents: readonly string[];
}

interface World {
  restriction: Restriction;
  /** Null where everyone is asked, at all times. */
  lens: Lens | null;
  vocabularies: ReadonlyMap<string, Vocabulary>;
  degrees: ReadonlyMap<string, number>;
  /** When to stop asking, by `Date.now()`. */
  until: number;
}

/** What has been read of the network for one question; nothing is asked twice, and never more than the limits allow. */
export class PathTies {
  cut: 'ties' | 'time' | null = null;
  /** Was anyone passed over who has too many ties to look at all of them? */
  passedOver = false;
  readonly #db: Database;
  readonly #world: World;
  readonly #ties = new Map<string, Found>();
  readonly #whole = new Set<string>();
  readonly #degrees: Map<string, number>;
  #left: number = limits.pathTies;

  constructor(db: Database, world: World) {
    this.#db = db;
    this.#world = world;
    this.#degrees = new Map(world.degrees);
  }

  known(): ReadonlyMap<string, Found> {
    return this.#ties;
  }

  degree(id: string): number {
    return this.#degrees.get(id) ?? 0;
  }

  /** All that lead to or from these nodes. @throws AppError unavailable | timeout */
  async around(ids: readonly string[]): Promise<Found[]> {
    const fresh = ids.filter((id) => !this.#whole.has(id) && this.degree(id) <= limits.pathHub);
    this.passedOver ||= ids.some((id) => this.degree(id) > limits.pathHub);
    if (fresh.length > 0) await this.#read(fresh, null);
    if (this.cut === null) for (const id of fresh) this.#whole.add(id);
    return this.#among(new Set(ids), null);
  }

  /** Those that join one of the first to one of the second. @throws AppError unavailable | timeout */
  async between(first: readonly string[], second: readonly string[]): Promise<Found[]> {
    const missing = (ids: readonly string[]): string[] => ids.filter((id) => !this.#whole.has(id));
    const [a, b] = [missing(first), missing(second)];
    const [from, into] = a.length <= b.length ? [a, second] : [b, first];
    if (a.length > 0 && b.length > 0) await this.#read(from, into);
    return this.#among(new Set(first), new Set(second));
  }

  #among(some: ReadonlySet<string>, others: ReadonlySet<string> | null): Found[] {
    return [...this.#ties.values()].filter(({ tie: { subjectId, objectId } }) =>
      others === null
        ? some.has(subjectId) || some.has(objectId)
        : (some.has(subjectId) && others.has(objectId)) || (some.has(objectId) && others.has(subjectId)),
    );
  }

  async #read(from: readonly string[], into: readonly string[] | null): Promise<void> {
    if (this.cut !== null) return;
    if (Date.now() > this.#world.until) this.cut = 'time';
    else {
      const asked = { ...this.#world.restriction, from, into, limit: this.#left + 1 };
      const rows = await this.#db.read<Row>(statement('paths/ties'), asked);
      if (rows.length > this.#left) this.cut = 'ties';
      this.#left = Math.max(0, this.#left - rows.length);
      for (const found of await this.#passing(rows.map((row) => this.#found(row))))
        this.#ties.set(found.tie.id, found);
    }
  }

  #found({ tie, derivedFrom, restsOn, passable, subjectTies, objectTies }: Row): Found {
    this.#degrees.set(tie.subjectId, subjectTies).set(tie.objectId, objectTies);
    const types = this.#world.vocabularies.get(tie.dataset)?.tieTypes;
    return {
      tie: networkTie(tie),
      derivedFrom,
      restsOn,
      passable,
      symmetric: types?.find(({ name }) => name === tie.type)?.symmetric ?? false,
      claims: null,
    };
  }

  async #passing(found: Found[]): Promise<Found[]> {
    const { lens, vocabularies } = this.#world;
    const fresh = found.filter(({ tie }) => !this.#ties.has(tie.id));
    if (lens === null || fresh.length === 0) return fresh;
    const passed: Map<string, Passed> = await throughClaims(this.#db, fresh, lens, vocabularies);
    return fresh.flatMap((each) => {
      const as = passed.get(each.tie.id);
      return as === undefined ? [] : [{ ...each, tie: as.tie, claims: as.claims }];
    });
  }
}
