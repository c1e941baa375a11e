import { grassRoots } from './grass-roots.ts';
import type { StarterModel } from './starter-model.ts';

export const starterModels: readonly StarterModel[] = [grassRoots];
