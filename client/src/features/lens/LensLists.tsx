import { useExploration } from '../../state/use-exploration.tsx';
import { ChangeList } from './ChangeList.tsx';
import { CompareList } from './CompareList.tsx';

/** Beside the picture: where the accounts differ, and what changed between two days. */
export function LensLists() {
  const { lens } = useExploration();
  return (
    <>
      {lens.against !== null && <CompareList />}
      {lens.between !== null && <ChangeList />}
    </>
  );
}
