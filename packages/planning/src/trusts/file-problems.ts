import { foundText, type Issue, type IssueCode, inFileOrder, type Row, type Rows } from "@caseload/simulation";

/** Collects what is wrong with a table and what a reader must know of it, so that all is told at once. */
export class FileProblems {
  readonly #file: string;
  readonly #issues: Issue[] = [];
  readonly #warnings: string[] = [];

  constructor({ file }: Rows) {
    this.#file = file;
  }

  /**
   * @param place - the row, and the column's heading; null for the file as a whole
   * @param found - the text of the cell; null where nothing stood there
   */
  report(
    code: IssueCode,
    place: { readonly line: number | null; readonly column: string } | null,
    wanted: string,
    found: string | null,
    suggestion: string | null = null
  ): void {
    this.#issues.push({
      code,
      file: this.#file,
      path: place === null ? [] : [place.column],
      line: place?.line ?? null,
      column: null,
      found,
      wanted,
      suggestion
    });
  }

  /** A cell that does not hold what its column wants. */
  cell(row: Row, column: string, wanted: string, text: string, suggestion: string | null = null): void {
    const found = text === "" ? "nothing" : foundText(text);
    this.report("wrongType", { line: row.line, column }, wanted, found, suggestion);
  }

  warn(text: string): void {
    this.#warnings.push(text);
  }

  get isGood(): boolean {
    return this.#issues.length === 0;
  }

  get warnings(): readonly string[] {
    return this.#warnings;
  }

  /** Issues in the order of the file; the first hundred, and how many more there are. */
  get issues(): readonly Issue[] {
    const all = inFileOrder(this.#issues);
    const [first] = all;
    if (first === undefined || all.length <= mostIssues) return all;
    const wanted = `${all.length - mostIssues} more problems`;
    const none = { path: [], line: null, column: null, found: null, suggestion: null };
    return [...all.slice(0, mostIssues), { ...first, ...none, code: "more", wanted }];
  }
}

/** More than anybody mends at one sitting. */
const mostIssues = 100;
