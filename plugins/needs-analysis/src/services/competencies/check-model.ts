import type { PeixunError } from '@peixun/plugin-api';
import { needsAnalysisErrors as errors, type ModelContent } from '../../contract/index.ts';
import { modelProblems, type ModelProblem } from '../../domain/competencies/competency-model.ts';
import type { NeedsContext } from '../../parts.ts';
import { themesOf } from '../lookups.ts';
import { refuse, type WrongPlace } from '../refuse.ts';

/**
 * Whether a model holds together and names only posts and themes of the county.
 *
 * @throws `MODEL_POST_UNKNOWN`, `MODEL_THEME_UNKNOWN` and see `requireSound`: the first that was found, with every
 * wrong place.
 */
export async function checkModel(context: NeedsContext, content: ModelContent): Promise<void> {
  const [posts, themes] = await Promise.all([context.directory.posts(), themesOf(context)]);
  const postIds = new Set(posts.map(({ id }) => id));
  const themeIds = new Set(themes.map(({ id }) => id));
  const unknownPosts = content.requirements.flatMap(({ postId: name }, at): WrongPlace[] =>
    postIds.has(name)
      ? []
      : [{ path: ['requirements', at, 'postId'], error: errors.MODEL_POST_UNKNOWN({ name }) }],
  );
  const unknownThemes = content.competencies.flatMap((competency, at) =>
    competency.themeIds.flatMap((name, place): WrongPlace[] =>
      themeIds.has(name)
        ? []
        : [
            {
              path: ['competencies', at, 'themeIds', place],
              error: errors.MODEL_THEME_UNKNOWN({ name }),
            },
          ],
    ),
  );
  refuse(context, [...contradictions(content), ...unknownPosts, ...unknownThemes]);
}

/**
 * @returns the model, where its parts fit each other.
 * @throws `MODEL_COMPETENCY_TWICE`, `MODEL_REQUIREMENT_TWICE`, `MODEL_REQUIREMENT_UNKNOWN`, `MODEL_LEVEL_TOO_HIGH`.
 */
export function requireSound(context: Pick<NeedsContext, 'language'>, content: ModelContent): ModelContent {
  refuse(context, contradictions(content));
  return content;
}

function contradictions(content: ModelContent): WrongPlace[] {
  return modelProblems(content).map(problem => ({ path: problem.path, error: errorOf(problem) }));
}

function errorOf(problem: ModelProblem): PeixunError {
  switch (problem.kind) {
    case 'competency-twice':
      return errors.MODEL_COMPETENCY_TWICE({ name: problem.name });
    case 'requirement-twice':
      return errors.MODEL_REQUIREMENT_TWICE({ name: problem.name });
    case 'requirement-unknown':
      return errors.MODEL_REQUIREMENT_UNKNOWN();
    case 'level-too-high': {
      const { name, level, levels } = problem;
      return errors.MODEL_LEVEL_TOO_HIGH({ name, level, levels });
    }
  }
}
