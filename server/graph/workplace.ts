/**
 * Labels of what analysts keep here besides the network and its evidence: judgements, views, and whatever comes. The
 * schema that analysts see leaves them out. A new kind of desk needs no entry here where its nodes also carry
 * `:Workplace`.
 */
export const WORKPLACE_LABELS: readonly string[] = ['Workplace', 'Judgement', 'JudgementDesk', 'SavedView'];
