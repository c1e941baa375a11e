import type { StarterQuestionnaire } from './starter-questionnaire.ts';
import { trainingNeeds } from './training-needs.ts';
import { trainingQuality } from './training-quality.ts';

export const starterQuestionnaires: readonly StarterQuestionnaire[] = [trainingNeeds, trainingQuality];
