import type { Page } from 'playwright-core';

export interface Looked {
  id: string;
  label: string;
  badge: string;
  fill: string;
  size: number;
  x: number;
  y: number;
  kind: 'node' | 'tie';
}

/** Looks of everything on the canvas, as Cytoscape drew it. */
export function looked(page: Page): Promise<Looked[]> {
  return page.evaluate(() => {
    interface Element {
      id(): string;
      isNode(): boolean;
      data(key: string): string | undefined;
      position(): { x: number; y: number };
      style(name: string): string;
      width(): number;
    }
    const place = document.querySelector('[data-testid="canvas"]');
    const { cy } = Reflect.get(place ?? {}, '_cyreg') as {
      cy: { elements(): { map<T>(f: (e: Element) => T): T[] } };
    };
    return cy.elements().map((element) => ({
      id: element.id(),
      label: element.data('label') ?? '',
      badge: element.data('badge') ?? '',
      fill: element.style(element.isNode() ? 'background-color' : 'line-color'),
      size: element.isNode() ? element.width() : Number.parseFloat(element.style('width')),
      x: element.isNode() ? Math.round(element.position().x) : 0,
      y: element.isNode() ? Math.round(element.position().y) : 0,
      kind: element.isNode() ? ('node' as const) : ('tie' as const),
    }));
  });
}
