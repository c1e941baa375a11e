import type { Limits } from '../limits.ts';
import type { ZipArchive } from './zip-archive.ts';

/** What the cells of every sheet refer to. */
export interface WorkbookContext {
  readonly fileName: string;
  readonly limits: Limits;
  readonly archive: ZipArchive;
  readonly sharedStrings: readonly string[];
  /** By style index: whether the style shows dates. */
  readonly dateStyles: readonly boolean[];
  readonly epoch1904: boolean;
  damaged(part: string): (reason: string) => Error;
}
