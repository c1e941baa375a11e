import type { Form } from '@peixun/forms';
import type { Text } from '@peixun/plugin-api';

/** A questionnaire that comes with the software: a beginning to be edited, not a standard. */
export interface StarterQuestionnaire {
  readonly key: string;
  readonly title: Text;
  /** What it is for, what it rests on, and what is the software's own. */
  readonly about: Text;
  readonly form: Form;
}
