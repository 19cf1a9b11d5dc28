/** Something wrong in a dataset’s files, told so that whoever wrote them can mend it. */
export interface Fault {
  severity: 'error' | 'warning';
  file: string;
  line: number | null;
  /** A column’s header, or a path in a JSON file. */
  column: string | null;
  message: string;
  mend: string;
}

const ORDER = { error: 0, warning: 1 };

/** Errors first, then by file and line, each said once. */
export function sorted(faults: readonly Fault[]): Fault[] {
  const once = new Map(faults.map((fault) => [JSON.stringify(fault), fault]));
  return [...once.values()].toSorted(
    (a, b) =>
      ORDER[a.severity] - ORDER[b.severity] ||
      a.file.localeCompare(b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? '').localeCompare(b.column ?? ''),
  );
}

/** `claims.csv:12 validFrom  error: … Mend: …` */
export function told(fault: Fault): string {
  const place = fault.line === null ? fault.file : `${fault.file}:${fault.line}`;
  const column = fault.column === null ? '' : ` ${fault.column}`;
  return `${place}${column}  ${fault.severity}: ${fault.message}\n    ${fault.mend}`;
}

export function hasErrors(faults: readonly Fault[]): boolean {
  return faults.some((fault) => fault.severity === 'error');
}
