import type { FileAnswer, UploadedFile } from '@peixun/plugin-api';
import {
  namedModel,
  needsAnalysisErrors as errors,
  type Competency,
  type NamedModel,
} from '../../contract/index.ts';
import { mergeModel, type IncomingCompetency } from '../../domain/competencies/merge-model.ts';
import type { NeedsContext } from '../../parts.ts';
import { starterModels } from '../../starter-models/index.ts';
import type { StarterModel } from '../../starter-models/starter-model.ts';
import { checkModel } from './check-model.ts';
import { readVersion } from './competency-models.ts';
import { keepAsDraft } from './model-drafts.ts';
import { postNames, themesOf } from '../lookups.ts';
import { competencyModelEntry } from '../search-entries.ts';

export function listStarterModels() {
  return starterModels.map(({ key, title, sources, model }) => {
    const posts = model.competencies.flatMap(({ requirements }) => requirements.map(({ post }) => post));
    return { key, title, sources, competencies: model.competencies.length, posts: [...new Set(posts)] };
  });
}

/**
 * A draft by the county’s own posts and themes, and which of them it does not have.
 *
 * @throws `STARTER_MODEL_NOT_FOUND`, `MODEL_HAS_DRAFT`.
 */
export function adoptStarterModel(context: NeedsContext, key: string) {
  const starter = starterModels.find(candidate => candidate.key === key);
  if (starter === undefined) throw errors.STARTER_MODEL_NOT_FOUND({ key });
  return adopt(context, starter.model, starter.postSynonyms);
}

/** @throws `MODEL_FILE_INVALID` with every wrong place, `MODEL_HAS_DRAFT`, and see `checkModel`. */
export function importModelFile(context: NeedsContext, file: UploadedFile) {
  const parsed = namedModel.safeParse(jsonIn(file.bytes));
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, code, message }) => ({
      path: path.map(part => (typeof part === 'number' ? part : String(part))),
      code: code ?? 'invalid',
      message,
    }));
    throw errors.MODEL_FILE_INVALID({ count: issues.length }, { issues });
  }
  return adopt(context, parsed.data, {});
}

/** @throws `MODEL_VERSION_NOT_FOUND`. */
export async function exportModelFile(context: NeedsContext, id: string): Promise<FileAnswer> {
  const model = await nameVersion(context, id);
  const json = `${JSON.stringify(model, null, 2)}\n`;
  return { fileName: `${model.title}.json`, bytes: new TextEncoder().encode(json) };
}

/** A version by names instead of ids; posts and themes that are gone are left out. */
export async function nameVersion(context: NeedsContext, id: string): Promise<NamedModel> {
  const [{ title, content }, posts, themes] = await Promise.all([
    readVersion(context, id),
    postNames(context),
    themesOf(context),
  ]);
  const themeNames = new Map(themes.map(theme => [theme.id, theme.name]));
  return {
    title,
    sources: content.sources,
    competencies: content.competencies.map(({ id: competencyId, themeIds, ...competency }) => ({
      ...competency,
      themes: themeIds.flatMap(themeId => themeNames.get(themeId) ?? []),
      requirements: content.requirements
        .filter(requirement => requirement.competencyId === competencyId)
        .flatMap(({ postId, level, criticality }) => {
          const post = posts.get(postId);
          return post === undefined ? [] : [{ post, level, criticality }];
        }),
    })),
  };
}

async function adopt(context: NeedsContext, model: NamedModel, synonyms: StarterModel['postSynonyms']) {
  const [posts, themes] = await Promise.all([context.directory.posts(), themesOf(context)]);
  const themeIds = new Map(themes.map(({ id, name }) => [name, id]));
  const otherNames = new Map(Object.entries(synonyms));
  const postIds = (name: string) =>
    posts.filter(post => [name, ...(otherNames.get(name) ?? [])].includes(post.name)).map(({ id }) => id);

  const incoming = model.competencies.map(
    ({ themes: names, requirements, ...competency }): IncomingCompetency => {
      return {
        ...competency,
        themeIds: names.flatMap(name => themeIds.get(name) ?? []),
        requirements: requirements.flatMap(({ post, ...asked }) =>
          postIds(post).map(postId => ({ postId, ...asked })),
        ),
      };
    },
  );
  const contentOf = (known: readonly Competency[]) => {
    const empty = { sources: model.sources, competencies: [], requirements: [] };
    return mergeModel(empty, incoming, known, () => context.newId());
  };
  await checkModel(context, contentOf([]));
  const kept = await context.transaction(tx =>
    keepAsDraft(tx, model.title, newest => contentOf(newest?.content.competencies ?? []), 'refuse'),
  );
  await context.search.index([competencyModelEntry({ id: kept.modelId, title: model.title })]);
  const askedPosts = model.competencies.flatMap(({ requirements }) => requirements.map(({ post }) => post));
  const askedThemes = model.competencies.flatMap(competency => competency.themes);
  return {
    ...kept,
    missingPosts: [...new Set(askedPosts)].filter(name => postIds(name).length === 0),
    missingThemes: [...new Set(askedThemes)].filter(name => !themeIds.has(name)),
  };
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
