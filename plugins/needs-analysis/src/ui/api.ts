import { createApi } from '@peixun/ui-kit/api';
import type { NeedsAnalysisApi } from '../contract/index.ts';

export const needs = createApi<NeedsAnalysisApi>('needs-analysis');
