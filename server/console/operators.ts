import type { ConsoleErrorCode } from '#contract/console.ts';

const list = (names: string): string[] => names.split(/\s+/).filter((name) => name !== '');

/** The steps of Neo4j 5.26 that only read, and only this database. A step that is not here is not run. */
export const READING_STEPS: ReadonlySet<string> = new Set(
  list(`AllNodesScan AntiConditionalApply AntiSemiApply Anti Apply Argument AssertSameNode AssertSameRelationship
  BFSPruningVarLengthExpand(All) BFSPruningVarLengthExpand(Into) BidirectionalRepeat(Trail) CacheProperties
  CartesianProduct ConditionalApply DirectedAllRelationshipsScan DirectedRelationshipByElementIdSeek
  DirectedRelationshipByIdSeek DirectedRelationshipIndexContainsScan DirectedRelationshipIndexEndsWithScan
  DirectedRelationshipIndexScan DirectedRelationshipIndexSeek DirectedRelationshipIndexSeekByRange
  DirectedRelationshipTypeScan DirectedRelationshipUniqueIndexSeek DirectedUnionRelationshipTypesScan Distinct Eager
  EagerAggregation EmptyResult EmptyRow Expand(All) Expand(Into) Filter IntersectionNodeByLabelsScan LetAntiSemiApply
  LetSelectOrAntiSemiApply LetSelectOrSemiApply LetSemiApply Limit MultiNodeIndexSeek NodeByElementIdSeek NodeByIdSeek
  NodeByLabelScan NodeCountFromCountStore NodeHashJoin NodeIndexContainsScan NodeIndexEndsWithScan NodeIndexScan
  NodeIndexSeek NodeIndexSeekByRange NodeLeftOuterHashJoin NodeRightOuterHashJoin NodeUniqueIndexSeek
  NodeUniqueIndexSeekByRange Optional OptionalExpand(All) OptionalExpand(Into) OrderedAggregation OrderedDistinct
  OrderedUnion PartialSort PartialTop PathPropagatingBFS PreserveOrder ProcedureCall ProduceResults ProjectEndpoints
  Projection PruningVarLengthExpand RelationshipCountFromCountStore Repeat(Trail) Repeat(Walk) RollUpApply
  SelectOrAntiSemiApply SelectOrSemiApply SemiApply ShortestPath Skip Sort StatefulShortestPath(All)
  StatefulShortestPath(Into) SubtractionNodeByLabelsScan Top Top1WithTies TriadicBuild TriadicFilter TriadicSelection
  UndirectedAllRelationshipsScan UndirectedRelationshipByElementIdSeek UndirectedRelationshipByIdSeek
  UndirectedRelationshipIndexContainsScan UndirectedRelationshipIndexEndsWithScan UndirectedRelationshipIndexScan
  UndirectedRelationshipIndexSeek UndirectedRelationshipIndexSeekByRange UndirectedRelationshipTypeScan
  UndirectedRelationshipUniqueIndexSeek UndirectedUnionRelationshipTypesScan Union UnionNodeByLabelsScan Unwind
  ValueHashJoin VarLengthExpand(All) VarLengthExpand(Into) VarLengthExpand(Pruning) VarLengthExpand(Pruning,BFS,All)
  VarLengthExpand(Pruning,BFS,Into)`),
);

export const NO_COMMANDS =
  'Commands that show or change the server, its users, its schema or other people’s queries are not run here.';

/** Where a step is refused, what it is refused for; any other is `unknown-step`. */
const REFUSED: readonly [RegExp, ConsoleErrorCode, string][] = [
  [/^LoadCSV/, 'reaches-out', 'LOAD CSV reads files and addresses, which a query here may not.'],
  [
    /^(Show|Terminate|AdministrationCommand|CreateConstraint|CreateIndex|Drop|DoNothing|Alter|Assert.*Index|SystemProcedure)/,
    'administers',
    NO_COMMANDS,
  ],
  [
    /^(Create|Merge|LockingMerge|Set|Remove|Delete|DetachDelete|Foreach|SubqueryForeach|Transaction|Asserting|ExhaustiveLimit|.*\(Locking\))/,
    'writes',
    'Queries here only read. Evidence comes in with a dataset, judgements through the page.',
  ],
  [/^(RunQueryAt|Remote)/, 'elsewhere', 'A query here reads this database alone; leave USE out.'],
];

/** @returns what to answer to a step that is not on the list */
export function refusalOfStep(name: string): { code: ConsoleErrorCode; message: string } {
  const found = REFUSED.find(([pattern]) => pattern.test(name));
  if (found !== undefined) return { code: found[1], message: found[2] };
  return {
    code: 'unknown-step',
    message: `Neo4j would use the step "${name}", which is not known to only read.`,
  };
}
