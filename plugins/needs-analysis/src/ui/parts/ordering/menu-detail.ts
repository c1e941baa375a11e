import type { OutputOf } from '@peixun/ui-kit/api';
import type { NeedsAnalysisApi } from '../../../contract/index.ts';

export type MenuDetail = OutputOf<NeedsAnalysisApi['GET /menus/:id']>;
