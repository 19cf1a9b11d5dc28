import { Attributes } from '../evidence/Attributes.tsx';
import { ClaimList } from '../evidence/ClaimList.tsx';
import { usePage } from '../../state/page.ts';
import { useNodeDetails } from '../../state/details-queries.ts';
import { OtherNames } from '../../parts/OtherNames.tsx';
import { TiesOf } from '../../parts/TiesOf.tsx';

/** Those who are drawn as one with an actor, by judgement; none where it stands alone. */
export function useFellows(id: string): readonly string[] {
  const { joined } = usePage('joined');
  return joined.members(id).filter((each) => each !== id);
}

function FellowSaid({ id }: { id: string }) {
  const { data } = useNodeDetails('actor', id);
  if (!data) return null;
  const { node, attributes, claims } = data;
  return (
    <Attributes
      attributes={attributes}
      claims={claims}
      dataset={node.dataset}
      node={node}
      subjectId={node.id}
      whose={node.name}
    />
  );
}

function Fellow({ id }: { id: string }) {
  const { data } = useNodeDetails('actor', id);
  if (!data) return null;
  const { node, names, claims } = data;
  return (
    <article aria-label={`As ${node.name.slice(0, 120)}`}>
      <OtherNames names={names} shown={node.name} />
      <TiesOf node={node} whose={node.name} />
      {claims.length > 0 && <ClaimList title={`Who says what about ${node.name}`} claims={claims} />}
    </article>
  );
}

/** The attributes of each of the others, beside those of the actor itself. */
export function FellowsSaid({ of }: { of: string }) {
  return useFellows(of).map((id) => <FellowSaid key={id} id={id} />);
}

/** What else the sources have of each of the others: merging takes nothing from anybody, and mixes nothing. */
export function Fellows({ of }: { of: string }) {
  return useFellows(of).map((id) => <Fellow key={id} id={id} />);
}
