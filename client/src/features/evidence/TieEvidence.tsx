import { useQueries } from '@tanstack/react-query';
import type { Claim } from '#contract/evidence.ts';
import { call } from '../../state/api.ts';
import { askedOfEvidence } from '#picture/exploration/lens.ts';
import { usePage } from '../../state/page.ts';
import { ClaimList } from './ClaimList.tsx';
import { evidenceOf } from './groups.ts';
import { Unread } from '../../parts/PanelState.tsx';

/** Claims about other things that qualify these. */
function useElsewhere(ids: readonly string[]) {
  const lens = askedOfEvidence(usePage('lens').lens);
  return useQueries({
    queries: ids.map((id) => ({
      queryKey: ['claim', id, lens],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        call('claim', { params: { id }, query: lens ?? {}, signal }),
    })),
    combine: (answers) => ({
      claims: answers.flatMap(({ data }) => data ?? []),
      failureReason: answers.find(({ data, failureReason }) => !data && failureReason)?.failureReason ?? null,
      refetch: () => Promise.all(answers.map(({ refetch }) => refetch())),
    }),
  });
}

/** What is asserted, held possible and proposed, what is denied, and by what all of it is qualified. */
export function TieEvidence({ claims }: { claims: readonly Claim[] }) {
  const { asserted, possible, proposed, denied, qualifying, elsewhere, besides } = evidenceOf(claims);
  const others = useElsewhere(elsewhere);
  return (
    <>
      <ClaimList title="Asserted" claims={asserted} />
      <ClaimList title="Held possible" claims={possible} />
      <ClaimList title="Only proposed" claims={proposed} />
      <ClaimList title="Denied" claims={denied} />
      <ClaimList title="Qualified by" claims={[...qualifying, ...others.claims]} />
      <Unread asked={others} what="Claims that qualify it" />
      <ClaimList title="Said about it" claims={besides} />
    </>
  );
}
