import { surveyAnswers } from '../contract/index.ts';
import { box } from '../parts.ts';
import { publishAudience } from '../services/questionnaires/publish-audience.ts';
import { receiveAnswers } from '../services/questionnaires/receive-answers.ts';

export const receiveSurveyAnswers = box(surveyAnswers, receiveAnswers, publishAudience);
