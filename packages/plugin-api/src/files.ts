export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
  /** SHA-256 of the content, hexadecimal. */
  readonly sha256: string;
}

export interface NewFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  /** Removed within the hour after this moment; kept until it is removed unless told. */
  readonly keepUntil?: Date;
}

/** The files of a plugin in a county. The driver behind it is the host's choice. */
export interface Files {
  /** @throws `FILE_TOO_LARGE`, `FILE_TYPE_REFUSED` (the content decides, not the ending). */
  put(file: NewFile): Promise<StoredFile>;
  /** @throws `FILE_NOT_FOUND`. */
  get(id: string): Promise<StoredFile & { readonly bytes: Uint8Array }>;
  remove(id: string): Promise<void>;
}
