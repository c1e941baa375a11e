import { belongings, type Part, type Piece } from './parts.ts';

/** What of the template is left out. */
export class Cut {
  readonly #missing: ReadonlySet<string>;

  constructor(without: readonly Part[]) {
    const hasUi = !without.includes('page') || !without.includes('widget');
    this.#missing = new Set<Piece>(hasUi ? without : [...without, 'ui']);
  }

  /** @param path of a file or folder, from the plugin's folder, with `/`. */
  hasFile(path: string): boolean {
    return !this.#gone('files').includes(path);
  }

  hasText(key: string): boolean {
    return !this.#gone('texts').includes(key);
  }

  hasPackage(name: string): boolean {
    return !this.#gone('packages').includes(name);
  }

  /**
   * The lines of a file that stay: those from `// <job>` to `// </job>` go with the job, and the marks go in any
   * case.
   */
  lines(content: string): string {
    const open: string[] = [];
    const kept = content.split('\n').filter(line => {
      const [, end, piece] = /^\s*(?:\/\/|<!--) <(\/?)(\w+)>(?: -->)?$/.exec(line) ?? [];
      if (piece === undefined) return !open.some(each => this.#missing.has(each));
      if (end) open.pop();
      else open.push(piece);
      return false;
    });
    // As the formatter would leave it.
    return kept
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .replace(/\n+$/, '\n')
      .replace(/\[\n\s*\]/g, '[]');
  }

  #gone(kind: 'files' | 'texts' | 'packages'): readonly string[] {
    return Object.entries(belongings).flatMap(([piece, own]) =>
      this.#missing.has(piece) ? (own[kind] ?? []) : [],
    );
  }
}
