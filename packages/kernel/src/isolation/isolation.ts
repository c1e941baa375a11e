/** How a plugin that nobody reviewed is kept from the host and from other plugins. */
export interface Isolation {
  /** Megabytes that its objects may take; 256 unless told. */
  readonly memoryMb?: number;
  /** Milliseconds without an answer, as in an endless loop, after which it is ended; 10,000 unless told. */
  readonly silence?: number;
}
