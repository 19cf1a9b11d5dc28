import { usePage } from '../../state/page.ts';
import { ChangeList } from './ChangeList.tsx';
import { CompareList } from './CompareList.tsx';

/** Beside the picture: where the accounts differ, and what changed between two days. */
export function LensLists() {
  const { lens } = usePage('lens');
  return (
    <>
      {lens.against !== null && <CompareList />}
      {lens.between !== null && <ChangeList />}
    </>
  );
}
