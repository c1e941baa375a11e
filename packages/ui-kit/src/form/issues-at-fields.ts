import type { Issue } from '@peixun/plugin-api';

export type FieldPath = readonly (string | number)[];

/** Messages by field, and the issues that belong to none of the fields. */
export interface PlacedIssues {
  readonly fields: readonly { readonly name: FieldPath; readonly errors: readonly string[] }[];
  readonly rest: readonly Issue[];
}

/** Puts each issue at the field that its path leads to: `['body', 'phones', 0, 'number']` may belong to `['phones']`. */
export function issuesAtFields(issues: readonly Issue[], fields: readonly FieldPath[]): PlacedIssues {
  const placed = new Map<string, { name: FieldPath; errors: string[] }>();
  const rest: Issue[] = [];
  for (const issue of issues) {
    const name = closest(withinBody(issue.path), fields);
    if (!name) {
      rest.push(issue);
      continue;
    }
    const key = JSON.stringify(name);
    const field = placed.get(key) ?? { name, errors: [] };
    field.errors.push(issue.message);
    placed.set(key, field);
  }
  return { fields: [...placed.values()], rest };
}

function closest(path: FieldPath, fields: readonly FieldPath[]): FieldPath | undefined {
  return fields
    .filter(field => field.every((part, at) => String(path[at]) === String(part)))
    .reduce<FieldPath | undefined>(
      (longest, field) => (longest && longest.length >= field.length ? longest : field),
      undefined,
    );
}

function withinBody(path: FieldPath): FieldPath {
  return path[0] === 'body' ? path.slice(1) : path;
}
