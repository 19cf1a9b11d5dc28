import { Button } from '../ui/Button.tsx';
import type { BriefingStart } from '../state/briefing-start.ts';
import { beginBriefing } from '../state/page.ts';

/** Begins a briefing about whatever it stands beside; it looks the same everywhere. */
export function WriteBriefing({ about }: { about: BriefingStart }) {
  return (
    <Button icon="briefing" onClick={() => beginBriefing(about)}>
      Write a briefing
    </Button>
  );
}
