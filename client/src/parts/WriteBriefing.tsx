import { Button } from '../ui/Button.tsx';
import type { BriefingStart } from '../state/briefing-start.ts';
import { beginBriefing } from '../state/page.ts';

/** Begins a briefing about whatever it stands beside. */
export function WriteBriefing({ about, look }: { about: BriefingStart; look?: 'plain' | 'line' }) {
  return (
    <Button icon="briefing" {...(look && { look })} onClick={() => beginBriefing(about)}>
      Write a briefing
    </Button>
  );
}
