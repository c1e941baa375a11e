import { createApi } from '@peixun/ui-kit/api';
import type { FacultyPoolApi } from '../contract/index.ts';

export const faculty = createApi<FacultyPoolApi>('faculty-pool');
