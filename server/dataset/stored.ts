import { z } from 'zod';
import type { Row } from '../graph/connect.ts';
import type { Stored } from './diff.ts';

const StoredRow = z.object({
  kind: z.string(),
  id: z.string(),
  hash: z.string().nullable(),
  retired: z.boolean(),
  element: z.string().nullable(),
});

export const toStored = (row: Row): Stored => StoredRow.parse(row);
