import { useEffect } from 'react';
import { usePage } from '../../state/page.ts';
import { announce } from '../../ui/announce.ts';

const SAID = {
  waiting: 'This picture is too large for its link; it is being kept on the server…',
  stored: 'Too large for its link: kept on the server, where the address leads',
  failed:
    'This picture is too large for its link, and the server could not keep it: the address is not up to date',
};

/** Says where the address leads when the picture does not fit into it. */
export function LinkLine() {
  const { link, version } = usePage('link', 'version');
  // A saved view that is open as it was saved has a short address of its own, which needs no word.
  const named = version?.saved !== undefined && link === 'stored';
  const said = link === 'own' || named ? null : SAID[link];
  useEffect(() => {
    if (said !== null) announce(said);
  }, [said]);
  return said === null ? null : <span data-link={link}>{said}</span>;
}
