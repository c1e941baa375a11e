import { text, type PluginDefinition } from '@peixun/plugin-api';
import { z } from 'zod';
import type { CountyProblem } from '../host/host-view.ts';
import { bilingualIssues } from '../http/bilingual-issues.ts';
import type { CountyFile } from './county-file.ts';

/** What is wrong in a county file by a plugin's own schemas: its settings and its rule sets. */
export function pluginProblems(
  file: CountyFile,
  definition: Pick<PluginDefinition, 'id' | 'settings' | 'ruleSets'>,
  settings: unknown,
): readonly CountyProblem[] {
  const { id, ruleSets = [] } = definition;
  const ofSettings = bilingualIssues(definition.settings ?? z.strictObject({}), settings).map(issue => ({
    plugin: id,
    path: ['plugins', id, 'settings', ...issue.path],
    reason: issue.reason,
  }));
  const ofRules = Object.entries(file.ruleSets)
    .filter(([ruleSetId]) => ruleSetId.startsWith(`${id}/`))
    .flatMap(([ruleSetId, versions]): CountyProblem[] => {
      const ruleSet = ruleSets.find(candidate => candidate.id === ruleSetId);
      if (!ruleSet)
        return [
          unknownRuleSet(
            id,
            ruleSetId,
            ruleSets.map(known => known.id),
          ),
        ];
      return versions.flatMap(({ values }, index) =>
        bilingualIssues(ruleSet.schema, values).map(({ path, reason }) => ({
          plugin: id,
          path: ['ruleSets', ruleSetId, index, 'values', ...path],
          reason,
        })),
      );
    });
  return [...ofSettings, ...ofRules];
}

function unknownRuleSet(plugin: string, id: string, known: readonly string[]): CountyProblem {
  return {
    plugin,
    path: ['ruleSets', id],
    reason: text(
      `插件 '${plugin}' 没有规则集 '${id}'；可用的有：${known.join('、') || '无'}。`,
      `Plugin '${plugin}' has no rule set '${id}'; it has: ${known.join(', ') || 'none'}.`,
    ),
  };
}
