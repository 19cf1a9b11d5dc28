import type {
  Identities,
  ImportReport,
  Judgement,
  JudgementChange,
  JudgementFile,
  Judgements as JudgementList,
  NewChange,
  NewJudgement,
} from '#contract/judgement.ts';
import { AppError } from '../errors.ts';
import type { Database } from './connect.ts';

export interface Judgements {
  list(about: string | null): Promise<JudgementList>;
  make(judgement: NewJudgement): Promise<Judgement>;
  change(id: string, to: JudgementChange['to'], change: NewChange): Promise<Judgement>;
  export(): Promise<JudgementFile>;
  import(file: JudgementFile): Promise<ImportReport>;
  identities(): Promise<Identities>;
}

const soon = () => Promise.reject(new AppError('unavailable', 'Judgements are not kept yet.'));

export function createJudgements(_db: Database): Judgements {
  return { list: soon, make: soon, change: soon, export: soon, import: soon, identities: soon };
}
