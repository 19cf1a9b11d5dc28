import { Component, type ReactNode } from 'react';
import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';

/** When a part of the page breaks, the rest stays, and the address still holds the whole picture. */
export class Boundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };
  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }
  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <Notice title="This part of the page failed" urgent>
        <p>The address keeps your picture. Reload the page to bring it back.</p>
        <Button onClick={() => window.location.reload()}>Load again</Button>
      </Notice>
    );
  }
}
