/** What registering something returns: ends it. */
export interface Disposable {
  dispose(): Promise<void>;
}
