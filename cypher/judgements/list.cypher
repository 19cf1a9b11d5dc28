// Judgements, the newest first: does each count, and is what it names there?
// $id: this one alone, $kind: those of one kind, $about: those that name this id or a claim about it (null: any of them), $limit: how many
MATCH (every:Judgement)
WITH every ORDER BY every.madeAt DESC, every.id DESC
WITH every.key AS key, collect(every) AS onOneThing
WITH key, onOneThing, head([each IN onOneThing WHERE each.withdrawnAt IS NULL | each.id]) AS latest
UNWIND onOneThing AS j
WITH j, CASE
    WHEN j.withdrawnAt IS NOT NULL THEN 'withdrawn'
    WHEN key IS NOT NULL AND j.id <> latest THEN 'superseded'
    ELSE 'in-force'
  END AS status
WHERE ($id IS NULL OR j.id = $id)
  AND ($kind IS NULL OR j.kind = $kind)
  AND ($about IS NULL
    OR j.claimId = $about OR j.tieId = $about OR j.subjectId = $about OR $about IN j.actorIds
    OR EXISTS { MATCH (c:Claim {id: j.claimId}) WHERE c.tieId = $about OR c.subjectId = $about })
WITH j, status ORDER BY j.madeAt DESC, j.id DESC
WITH collect({j: j, status: status}) AS found
UNWIND found[..$limit] AS row
WITH row.j AS j, row.status AS status, size(found) AS total
WITH j, status, total, split(j.tieId, '~') AS parts, split(j.tieId, ':')[0] + ':' AS prefix
RETURN j {.id, .kind, .by, .reason, .madeAt, .withdrawnAt, .changes,
    .claimId, .rank, .tieId, .subjectId, .property, .stance, .likelihood, .confidence, .accountText, .accountSources,
    .accountClaims, .actorIds, .same, .unnamedAcknowledged} AS judgement,
  status,
  [id IN [j.claimId] WHERE id IS NOT NULL AND NOT EXISTS {
    MATCH (c:Claim {id: id}) WHERE c.retractedAt IS NULL
  }] +
  [id IN [j.tieId] WHERE id IS NOT NULL AND NOT EXISTS {
    MATCH (t:Tie {id: id}) WHERE t.retractedAt IS NULL
  } AND NOT EXISTS {
    MATCH (:Entity {id: prefix + parts[2]})-[r]->(:Entity {id: prefix + parts[3]}) WHERE r.tieId = id
  }] +
  [id IN [j.subjectId] WHERE id IS NOT NULL AND NOT EXISTS {
    MATCH (c:Claim {subjectId: id, property: j.property}) WHERE c.retractedAt IS NULL
  }] +
  [id IN coalesce(j.actorIds, []) WHERE NOT EXISTS {
    MATCH (n:Entity {id: id}) WHERE n:Actor
  }] AS missing,
  total
