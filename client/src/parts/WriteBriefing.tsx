import { useDesk } from '../state/use-desk.tsx';
import { Button } from '../ui/Button.tsx';
import { beginBriefing, type BriefingStart } from '../state/briefing-start.ts';

/** Begins a briefing about whatever it stands beside. */
export function WriteBriefing({ about, look }: { about: BriefingStart; look?: 'plain' | 'line' }) {
  const desk = useDesk();
  return (
    <Button icon="briefing" {...(look && { look })} onClick={() => beginBriefing(desk, about)}>
      Write a briefing
    </Button>
  );
}
