import type { PluginDefinition } from '@peixun/plugin-api';
import facultyPool from '@peixun/plugin-faculty-pool';
import needsAnalysis from '@peixun/plugin-needs-analysis';

/** The plugins of this repository, in the order of the pages. */
export const plugins: readonly PluginDefinition[] = [needsAnalysis, facultyPool];
