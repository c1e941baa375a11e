import type { Text } from '@peixun/plugin-api';
import type { z } from 'zod';
import { issuesOf, parseIn } from './zod-issues.ts';

/** A wrong place, explained in both languages: for what is kept and shown later to whoever looks. */
export interface BilingualIssue {
  readonly path: readonly (string | number)[];
  readonly reason: Text;
}

/** Everything that is wrong with a value; empty when it is right. */
export function bilingualIssues(schema: z.ZodType, value: unknown): readonly BilingualIssue[] {
  const [chinese, english] = [parseIn(schema, value, 'zh-CN').error, parseIn(schema, value, 'en').error];
  if (!chinese || !english) return [];
  const translations = issuesOf(english);
  return issuesOf(chinese).map(({ path, message }, index) => ({
    path,
    reason: { 'zh-CN': message, en: translations[index]?.message ?? message },
  }));
}
