/** Words that may stand before a bracket and are no function: where a function of that name is meant, it is in the other list. */
export const KEYWORDS: ReadonlySet<string> = new Set(
  `ALL ALLSHORTESTPATHS AND ANY AS ASC BY CALL CASE COLLECT CONSTRAINT CONTAINS COUNT CREATE DELETE DESC DESCENDING
  ASCENDING DETACH DISTINCT ELSE END ENDS EACH EXISTS FINISH FOR FOREACH FROM GROUP GROUPS HEADERS IN INDEX INSERT IS JOIN LIMIT
  LOAD MATCH MERGE NODETACH NOT NULL OF OFFSET ON OPTIONAL OR ORDER PATH PATHS REMOVE REQUIRE RETURN ROW ROWS SCAN SEEK SET SHORTEST
  SHORTESTPATH SHOW SKIP STARTS THEN TRANSACTIONS TYPED UNION UNIQUE UNWIND USE USING WHEN WHERE WITH XOR YIELD`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/**
 * The functions that a query may call: all of Neo4j 5 that neither read files nor choose another database, and that do
 * not grow without bound (`replace`, `range` and `reduce` are looked at more closely). As they are called, in lower case.
 */
export const FUNCTIONS: ReadonlySet<string> = new Set(
  `abs acos all any asin atan atan2 avg btrim ceil char_length character_length coalesce collect cos cot count date
  date.realtime date.statement date.transaction date.truncate datetime datetime.fromepoch datetime.fromepochmillis
  datetime.realtime datetime.statement datetime.transaction datetime.truncate degrees duration duration.between
  duration.indays duration.inmonths duration.inseconds e elementid endnode exists exp floor haversin head id isempty isnan
  keys labels last left length localdatetime localdatetime.realtime localdatetime.statement localdatetime.transaction
  localdatetime.truncate localtime localtime.realtime localtime.statement localtime.transaction localtime.truncate log
  log10 lower ltrim max min nodes none normalize nullif percentilecont percentiledisc pi point point.distance
  point.withinbbox properties radians rand randomuuid range reduce relationships replace reverse right round rtrim sign sin
  single size split sqrt startnode stdev stdevp substring sum tail tan time time.realtime time.statement time.transaction
  time.truncate timestamp toboolean tobooleanlist tobooleanornull tofloat tofloatlist tofloatornull tointeger
  tointegerlist tointegerornull tolower tostring tostringlist tostringornull toupper trim type upper valuetype
  vector.similarity.cosine vector.similarity.euclidean`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** The procedures that a query may call. They only read, only this database, and nothing of other people’s work. */
export const PROCEDURES: ReadonlySet<string> = new Set([
  'db.labels',
  'db.relationshipTypes',
  'db.propertyKeys',
  'db.schema.visualization',
  'db.schema.nodeTypeProperties',
  'db.schema.relTypeProperties',
  'db.index.fulltext.queryNodes',
  'db.index.fulltext.queryRelationships',
]);
