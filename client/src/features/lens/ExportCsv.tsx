import { useMutation } from '@tanstack/react-query';
import { answerTo } from '../../state/api.ts';
import { asked } from '#picture/exploration/lens.ts';
import { usePage } from '../../state/page.ts';
import { Button } from '../../ui/Button.tsx';
import { download } from '../../ui/download.ts';

/** The whole comparison as a file for spreadsheets. */
export function ExportCsv() {
  const { ids, lens } = usePage('ids', 'lens');
  const exported = useMutation({
    mutationFn: async () => (await answerTo('compareAmongFile', { body: { ids, lens: asked(lens) } })).blob(),
    onSuccess: (file) => download('comparison.csv', file),
  });
  return (
    <>
      <Button disabled={exported.isPending} onClick={() => exported.mutate()}>
        Export CSV
      </Button>
      {exported.error && <span role="alert">{exported.error.message}</span>}
    </>
  );
}
