import { createApi } from '@peixun/ui-kit/api';
import type { notesApi } from '../contract/index.ts';

export const notes = createApi<typeof notesApi>('my-plugin');
