import { createApi } from '@peixun/ui-kit/api';
import type { redRoutesApi } from '../contract/index.ts';

export const redRoutes = createApi<typeof redRoutesApi>('red-route-guide');
