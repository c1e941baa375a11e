import type { Text } from '@peixun/plugin-api';
import type { NamedModel } from '../contract/index.ts';

/** A model that comes with the software: a beginning to be edited, not a standard. */
export interface StarterModel {
  readonly key: string;
  readonly title: Text;
  /** What it rests on, and what is the software's own. */
  readonly sources: Text;
  readonly model: NamedModel;
  /** Other names under which a county may have the posts. */
  readonly postSynonyms: Readonly<Record<string, readonly string[]>>;
}
