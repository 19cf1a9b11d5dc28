import { Scene } from '#contract/scene.ts';
import type { NewSavedView, SavedView, SavedViewChange, SavedViewSummary } from '#contract/views.ts';
import type { Row } from '../graph/connect.ts';
import { instant } from '../graph/records.ts';

type Instant = { toString(): string } | null;

/** What the statements in `cypher/records/view` answer, absent properties null. */
export interface ViewMap {
  id: string;
  title: string;
  note: string;
  thumbnail: string | null;
  listed: boolean;
  forkedFrom: string | null;
  createdAt: Instant;
  updatedAt: Instant;
  deletedAt: Instant;
  revision: number;
  scene?: string;
}

export function savedViewSummary(map: ViewMap): SavedViewSummary {
  const { id, title, note, thumbnail, listed, forkedFrom, revision } = map;
  return {
    id,
    title,
    note,
    thumbnail,
    listed,
    forkedFrom,
    createdAt: instant(map.createdAt) ?? '',
    updatedAt: instant(map.updatedAt) ?? '',
    deletedAt: instant(map.deletedAt),
    revision,
  };
}

/** A scene is kept as text: Neo4j has no nested values, and nothing is asked about its inside. */
export function savedView(map: ViewMap): SavedView {
  return { ...savedViewSummary(map), scene: Scene.parse(JSON.parse(map.scene ?? 'null')) };
}

/** What `cypher/records/view/create` stores, but for the times. */
export function viewToCreate({ scene, ...told }: NewSavedView & { id: string }): Row {
  return { ...told, revision: 1n, scene: JSON.stringify(scene) };
}

/** What `cypher/records/view/change` sets. */
export function viewToChange({ revision: _seen, scene, ...told }: SavedViewChange): Row {
  return { ...told, ...(scene !== undefined && { scene: JSON.stringify(scene) }) };
}
