/** Bounds that hold while a file is read, so that no file can exhaust memory or time. */
export interface Limits {
  /** Bytes of the file as sent. */
  readonly fileBytes: number;
  /** Bytes that one part of a workbook may expand to. */
  readonly expandedBytes: number;
  /** Expanded bytes for each packed byte, once a part is larger than a megabyte. */
  readonly ratio: number;
  /** Rows that hold something. */
  readonly rows: number;
  readonly columns: number;
  /** Characters of one cell. */
  readonly cellLength: number;
}

export const defaultLimits: Limits = {
  fileBytes: 20 * 1024 * 1024,
  expandedBytes: 150 * 1024 * 1024,
  ratio: 300,
  rows: 50_000,
  columns: 256,
  cellLength: 5_000,
};
