import { useMutation } from '@tanstack/react-query';
import { answerTo } from '../../state/api.ts';
import { asked } from '#picture/exploration/lens.ts';
import { usePage } from '../../state/page.ts';
import { Button } from '../../ui/Button.tsx';

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** The whole comparison as a file for spreadsheets. */
export function ExportCsv() {
  const { ids, lens } = usePage('ids', 'lens');
  const exported = useMutation({
    mutationFn: async () => (await answerTo('compareAmongFile', { body: { ids, lens: asked(lens) } })).blob(),
    onSuccess: (file) => save(file, 'comparison.csv'),
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
