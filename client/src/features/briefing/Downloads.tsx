import { Button } from '../../ui/Button.tsx';
import { draftMark } from '#words/briefing.ts';
import { Menu } from '../../ui/Menu.tsx';
import styles from './Desk.module.css';
import type { Download } from './use-download.ts';

interface Props {
  download: Download;
  /** why no file can be made now */
  obstacle: string | null;
  /** it has one */
  picture: boolean;
  /** checks that are open: what goes out says so */
  open: number;
}

/** Every form in which a briefing is given out, and the page’s own print view. */
export function Downloads({ download, obstacle, picture, open }: Props) {
  const mark = draftMark(open);
  const items = download.forms.map(({ form, title, ending }) => ({
    id: form,
    title: `${title} (.${ending})`,
    obstacle: obstacle ?? (form === 'svg' && !picture ? 'It has no picture.' : null),
    onPick: () => download.start(form),
  }));
  const print = {
    id: 'print',
    title: 'Print this page…',
    onPick: () => window.print(),
  };
  return (
    <Menu
      label="Download"
      icon="export"
      worded
      groups={[
        { title: mark === null ? 'Download as' : `Download, marked “${mark}”, as`, items },
        { title: 'On paper', items: [print] },
      ]}
    />
  );
}

const titleOf = ({ forms }: Download, form: string): string =>
  forms.find((each) => each.form === form)?.title ?? form;

/** What is being made, for how long, and the way to stop it; or what went wrong and what to do instead. */
export function MakingLine({ download }: { download: Download }) {
  const { making, start, stop } = download;
  if (making.is === 'nothing') return null;
  if (making.is === 'made')
    return (
      <p className={styles.line} data-noprint>
        <span>
          Making the {titleOf(download, making.form)}
          {making.seconds > 0 ? `: ${making.seconds} s` : '…'}
        </span>
        <progress aria-label={`Making the ${titleOf(download, making.form)}`} />
        <Button onClick={stop}>Stop</Button>
      </p>
    );
  if (making.is === 'done')
    return (
      <p className={styles.line} data-noprint>
        <output>{making.name} saved</output>
      </p>
    );
  return (
    <p className={styles.line} role="alert" data-noprint>
      <span className={styles.problem}>
        The {titleOf(download, making.form)} could not be made: {making.why}
      </span>
      <Button onClick={() => start(making.form)}>Try again</Button>
      {making.form === 'pdf' && <Button onClick={() => window.print()}>Print it instead</Button>}
    </p>
  );
}
