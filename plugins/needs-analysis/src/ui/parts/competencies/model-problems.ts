import type { Issue } from '@peixun/plugin-api';
import type { ModelContent } from '../../../contract/index.ts';

/** What is wrong with which field of a model, by places such as `title` or `<competency>/levels/0`. */
export interface ModelProblems {
  readonly at: ReadonlyMap<string, string>;
  /** The competencies with a wrong field, in the order of the model. */
  readonly competencyIds: readonly string[];
  /** Whether something is wrong that belongs to no field. */
  readonly hasOthers: boolean;
}

export const noProblems: ModelProblems = { at: new Map(), competencyIds: [], hasOthers: false };

/** Finds the fields of what was refused: the content is the one that was sent. */
export function modelProblemsOf(issues: readonly Issue[], content: ModelContent): ModelProblems {
  const places = issues.map(({ path, message }) => ({ place: placeOf(path, content), message }));
  const found = places.flatMap(({ place, message }) =>
    place === undefined ? [] : [[place, message] as const],
  );
  return {
    at: new Map(found.toReversed()),
    competencyIds: content.competencies
      .map(({ id }) => id)
      .filter(id => found.some(([place]) => place.startsWith(`${id}/`))),
    hasOthers: found.length < places.length || issues.length === 0,
  };
}

function placeOf(path: Issue['path'], content: ModelContent): string | undefined {
  const [list, at, ...rest] = path[0] === 'body' ? path.slice(1) : path;
  if (list === 'title' || list === 'sources') return list;
  if (list === 'competencies') {
    const competency = content.competencies[Number(at)];
    const field = rest[0] === 'themeIds' ? ['themeIds'] : rest;
    return competency && [competency.id, ...field].join('/');
  }
  const requirement = list === 'requirements' ? content.requirements[Number(at)] : undefined;
  return requirement && `${requirement.competencyId}/requirements/${requirement.postId}`;
}
