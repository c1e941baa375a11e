export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
  /** SHA-256 of the content, hexadecimal. */
  readonly sha256: string;
}

/** The files of a plugin in a county. The driver behind it is the host's choice. */
export interface Files {
  /** @throws `FILE_TOO_LARGE`, `FILE_TYPE_REFUSED` (the content decides, not the ending). */
  put(file: { name: string; contentType: string; bytes: Uint8Array }): Promise<StoredFile>;
  /** @throws `FILE_NOT_FOUND`. */
  get(id: string): Promise<StoredFile & { readonly bytes: Uint8Array }>;
  remove(id: string): Promise<void>;
}
